package org.chengxin.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.ActorPrincipal;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos of forms that anyone may send. They are taken in before the form is judged and go back into it as signed slips, so
 * that a refused form loses none of them; a slip is good for the form it was made for only, so nobody puts a photo of
 * somebody else's into his own.
 */
@Service
public class SentPhotos {

    private static final String USE = "attachment.slip:";

    private final Photos photos;
    private final Seal seal;
    private final HttpServletRequest request;
    private final Lanes lanes = new Lanes();
    private final Throttle senders = new Throttle(200, Duration.ofDays(1));

    /** @param request the one being answered */
    SentPhotos(Photos photos, Seal seal, HttpServletRequest request) {
        this.photos = photos;
        this.seal = seal;
        this.request = request;
    }

    /**
     * A photo that was taken in.
     *
     * @param slip what the form carries of it
     */
    public record Sent(String sha256, String slip) {}

    /**
     * The photos of a form after a try.
     *
     * @param photos all that are held now, refused or not
     * @param refused why not everything was taken, to be shown beside the field; null if everything was
     */
    public record Taken(List<Sent> photos, @Nullable String refused) {}

    /**
     * The photos of a form that was sent: those it brought before and those it brings now, each once. No more files are looked
     * at than photos may be kept, whatever comes of them.
     *
     * @param purpose which form about what, e.g. {@code review:<token>}
     * @param slips of photos taken in by an earlier try; what is not ours is left out
     */
    public Taken take(String purpose, List<String> slips, List<MultipartFile> files, int most) {
        Map<String, Sent> taken = new LinkedHashMap<>();
        List<Sent> ours = ours(purpose, slips);
        List<Sent> held = kept(ours);
        held.stream().limit(most).forEach(photo -> taken.put(photo.sha256(), photo));
        String refused = held.size() < ours.size() ? "有照片放得太久，已经清除。请重新选择照片。" : null;
        int tries = most - taken.size();
        for (MultipartFile file : files) {
            if (file.isEmpty()) {
                continue;
            }
            if (tries == 0) {
                refused = "照片最多 " + most + " 张，多出的没有接收。";
                break;
            }
            tries--;
            try {
                String sha256 = keep(file).sha256();
                taken.put(sha256, new Sent(sha256, slip(purpose, sha256)));
            } catch (Rejected one) {
                refused = one.sentence();
            }
        }
        return new Taken(List.copyOf(taken.values()), refused);
    }

    /** A clerk at the counter shares neither the visitors' desk nor the day's number of the office's address. */
    private Photo keep(MultipartFile file) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.getPrincipal() instanceof ActorPrincipal) {
            return photos.keepForAForm(file, true);
        }
        String address = Throttle.addressOf(request);
        if (!senders.spend(address)) {
            throw new Rejected("您的网络一天里传的照片太多，这张没有接收。可以先不附照片提交。");
        }
        return lanes.inTurn(address, () -> photos.keepForAForm(file, false));
    }

    /** The photos of the slips that were made for this form and are still kept. */
    public List<Sent> held(String purpose, List<String> slips) {
        return kept(ours(purpose, slips));
    }

    private List<Sent> ours(String purpose, List<String> slips) {
        List<Sent> ours = new ArrayList<>();
        slips.forEach(slip -> find(purpose, slip).ifPresent(sha256 -> ours.add(new Sent(sha256, slip))));
        return ours;
    }

    private List<Sent> kept(List<Sent> named) {
        return named.stream().filter(photo -> photos.isKept(photo.sha256())).toList();
    }

    private Optional<String> find(String purpose, String slip) {
        int dot = slip.indexOf('.');
        if (dot != 64 || !slip.substring(0, dot).matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        String sha256 = slip.substring(0, dot);
        byte[] mark = slip.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        boolean ours = seal.marks(sha256, USE + purpose).stream()
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), mark));
        return ours ? Optional.of(sha256) : Optional.empty();
    }

    private String slip(String purpose, String sha256) {
        return sha256 + "." + seal.mark(sha256, USE + purpose);
    }
}
