package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.chengxin.attachment.FileNames;
import org.chengxin.attachment.Photo;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos of visits. They are taken in before the visit is judged, so that a refused form does not lose them. */
@Component
class VisitPhotos {

    /** A picture of an answer, or the merchant's signature, in any revision of the visit. */
    private static final String IN_VISIT =
            "exists (select from inspection_answer_photo a where a.photo_id = p.id and a.visit_id = :visit)"
                    + " or exists (select from inspection_visit_revision r where r.visit_id = :visit"
                    + " and r.content -> 'signOff' ->> 'signature' = p.id::text)";

    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitPhotos(Photos photos, JdbcClient jdbc, Clock clock) {
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a photo in, once: the same file sent again by the same person is the photo it was. */
    UUID keep(MultipartFile file, Actor actor) {
        byte[] sent = VisitForm.bytes(file);
        return jdbc.sql("select id from inspection_photo where original_sha256 = ? and kept_by = ? order by id limit 1")
                .params(Sha256.hex(sent), actor.id())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> insert(
                        photos.keep(sent, file.getOriginalFilename(), actor),
                        FileNames.plain(file.getOriginalFilename()),
                        actor));
    }

    /** Whether the person may put this photo into this visit: his own, or one the visit has already. */
    boolean mayUse(UUID photo, UUID visit, Actor actor) {
        return jdbc.sql("select exists (select from inspection_photo p where p.id = :photo and (p.kept_by = :actor or "
                        + IN_VISIT + "))")
                .param("photo", photo)
                .param("actor", actor.id())
                .param("visit", visit)
                .query(Boolean.class)
                .single();
    }

    /** The picture of a visit, in whichever of its revisions. */
    Resource find(UUID visit, UUID photo) {
        return jdbc.sql("select p.sha256 from inspection_photo p where p.id = :photo and (" + IN_VISIT + ")")
                .param("photo", photo)
                .param("visit", visit)
                .query(String.class)
                .optional()
                .map(photos::find)
                .orElseThrow(() -> new NotFound("photo " + photo));
    }

    private UUID insert(Photo photo, String name, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("insert into inspection_photo (id, sha256, original_sha256, name, width, height, kept_at, kept_by,"
                        + " kept_by_name) values (:id, :sha256, :original, :name, :width, :height, :at, :by, :byName)")
                .param("id", id)
                .param("sha256", photo.sha256())
                .param("original", photo.originalSha256())
                .param("name", name)
                .param("width", photo.width())
                .param("height", photo.height())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
        return id;
    }
}
