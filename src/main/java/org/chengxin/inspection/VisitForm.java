package org.chengxin.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.shared.Sha256;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What came in from the form, as text, and the faults found in it so far. Fields of an item bear its id behind a point: {@code v.}
 * verdict, {@code n.} note, {@code g.} class, {@code d.} deadline, {@code w.} why that deadline, {@code p.} photos, {@code k.} photos
 * received before.
 */
final class VisitForm {

    /** One thing that is wrong, and the field to go to. */
    record Fault(String field, String sentence) {}

    private final TreeMap<String, List<String>> values = new TreeMap<>();
    private final MultiValueMap<String, MultipartFile> files;
    private final List<Fault> faults = new ArrayList<>();

    private VisitForm(MultipartHttpServletRequest request) {
        request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
        values.remove("_csrf");
        this.files = request.getMultiFileMap();
    }

    static VisitForm of(MultipartHttpServletRequest request) {
        return new VisitForm(request);
    }

    /** The text, without space around it; empty if the field was not sent. */
    String text(String field) {
        List<String> sent = values.getOrDefault(field, List.of());
        return sent.isEmpty() ? "" : sent.get(0).strip();
    }

    List<String> texts(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The id in the field; empty where there is none, or what stands there is no id. */
    Optional<UUID> id(String field) {
        return ids(field).stream().findFirst();
    }

    /** The ids in the field, each once; what is no id is left out. */
    List<UUID> ids(String field) {
        return texts(field).stream()
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    List<MultipartFile> files(String field) {
        return files.getOrDefault(field, List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    Map<String, List<String>> values() {
        return Collections.unmodifiableMap(values);
    }

    void fault(String field, String sentence) {
        faults.add(new Fault(field, sentence));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Puts another value in, as if it had been sent. */
    void put(String field, List<String> texts) {
        values.put(field, List.copyOf(texts));
    }

    /** SHA-256 over everything that was sent, by which the same content sent again is known. */
    String hash() {
        MessageDigest digest = Sha256.digest();
        values.forEach((field, texts) -> texts.forEach(text -> add(digest, field, Sha256.of(text))));
        new TreeMap<>(files)
                .forEach((field, sent) -> sent.stream()
                        .filter(file -> !file.isEmpty())
                        .forEach(file -> add(digest, field, Sha256.of(Sha256.hex(bytes(file))))));
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String field, byte[] content) {
        digest.update(Sha256.of(field));
        digest.update(content);
    }
}
