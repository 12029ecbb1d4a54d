package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** One sending of the form, from the plate or at the counter: its photos are taken in, then it is judged, then filed. */
@Component
class FilingTries {

    private final Filings filings;
    private final SentPhotos photos;
    private final Clock clock;

    FilingTries(Filings filings, SentPhotos photos, Clock clock) {
        this.filings = filings;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param slips of photos that an earlier try left
     * @param files null where the browser sent no such part
     */
    record Sent(
            FilingForm form,
            Errors errors,
            List<String> slips,
            @Nullable List<MultipartFile> files) {}

    /**
     * What came of it.
     *
     * @param photos those held now, refused or not
     * @param receipt null where it was refused, for the reasons among the errors
     */
    record Outcome(List<SentPhotos.Sent> photos, @Nullable FiledReceipt receipt) {}

    /** Says what is missing, of a form that a wall holds, too: nobody should learn of his mistakes in two turns. */
    void judge(FilingForm form, FilingKind kind, boolean counter, Errors errors) {
        form.check(kind, counter, LocalDate.now(clock), errors);
    }

    /** @param purpose what the slips of its photos are bound to */
    Outcome file(Sent sent, FilingId key, FilingKind kind, MerchantId merchant, String purpose, Actor actor) {
        List<MultipartFile> files = sent.files();
        SentPhotos.Taken taken =
                photos.take(purpose, sent.slips(), files == null ? List.of() : files, FilingForm.MOST_PHOTOS);
        String notTaken = taken.refused();
        if (notTaken != null) {
            sent.errors().reject("photos", notTaken);
        }
        judge(sent.form(), kind, !actor.equals(Actor.VISITOR), sent.errors());
        LocalDate today = LocalDate.now(clock);
        List<String> kept = taken.photos().stream().map(SentPhotos.Sent::sha256).toList();
        FiledReceipt receipt = Refusals.made(
                        sent.errors(), () -> filings.file(sent.form().filing(key, kind, merchant, kept, today), actor))
                .orElse(null);
        return new Outcome(taken.photos(), receipt);
    }
}
