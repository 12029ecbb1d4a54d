package org.chengxin.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file away again: its row in one transaction, and, once that is certain, the file itself in another. */
@Component
class Removal {

    private final Attachments attachments;
    private final JdbcClient jdbc;

    Removal(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** Forgets what nothing points to; where something does, the database refuses. The file itself follows in {@link #sweep}. */
    @Transactional
    public void forget(String sha256, OffsetDateTime keptBefore) {
        attachments.lock(sha256);
        jdbc.sql("delete from attachment_file where sha256 = ? and last_kept_at < ?")
                .params(sha256, keptBefore)
                .update();
    }

    /** Deletes a file that no row names any more, so that a row never names a file that is not there. */
    @Transactional
    public void sweep(String sha256) {
        attachments.lock(sha256);
        boolean known = jdbc.sql("select exists (select from attachment_file where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
        if (!known) {
            try {
                Files.deleteIfExists(attachments.placeOf(sha256));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
