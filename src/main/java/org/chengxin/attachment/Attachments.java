package org.chengxin.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files by the SHA-256 of their content. The file is forced to disk before its row is written, so a row never names a
 * file that is not there.
 */
@Service
public class Attachments {

    private final Path folder;
    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(@Value("${chengxin.files}") Path folder, JdbcClient jdbc, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the content and returns its SHA-256 in lower-case hex. Keeping the same content again only renews its day.
     *
     * @throws UncheckedIOException if the folder cannot be written; nothing is kept then
     */
    @Transactional
    public String keep(InputStream content, Actor actor) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part-", null);
            try {
                String sha256 = DurableFile.write(content, part);
                Path place = placeOf(sha256);
                lock(sha256);
                long size = Files.size(part);
                Path shelf = Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                DurableFile.forceFolder(shelf);
                jdbc.sql("insert into attachment_file (sha256, size, first_kept_at, first_kept_by, last_kept_at)"
                                + " values (:sha256, :size, :now, :by, :now)"
                                + " on conflict (sha256) do update set last_kept_at = excluded.last_kept_at")
                        .param("sha256", sha256)
                        .param("size", size)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", actor.id())
                        .update();
                return sha256;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file itself, for reading only. */
    public Path find(String sha256) {
        Path place = placeOf(sha256);
        if (!Files.isRegularFile(place)) {
            throw new NotFound("attachment " + sha256);
        }
        return place;
    }

    public boolean isKept(String sha256) {
        return Files.isRegularFile(placeOf(sha256));
    }

    /** Lets the keeping and the removal of one content pass one after the other. */
    void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("attachment:" + sha256)
                .query((row, number) -> 0)
                .single();
    }

    Path placeOf(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFound("attachment " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
