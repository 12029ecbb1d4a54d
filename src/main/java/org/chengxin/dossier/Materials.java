package org.chengxin.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.Attachments;
import org.chengxin.attachment.FileNames;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Papers handed in with an objection or an application: PDF and pictures only, told by their first bytes. */
@Component
class Materials {

    private static final int MOST = 5;
    private static final long LARGEST = 10L << 20;
    private static final List<String> SIGNATURES = List.of("25504446", "ffd8ff", "89504e470d0a1a0a");

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Materials(Attachments attachments, JdbcClient jdbc, Clock clock) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One paper of a case. */
    record Material(UUID id, String name, long size, String sha256) {

        public String kilobytes() {
            return Math.max(1, size >> 10) + " KB";
        }
    }

    /** @throws Rejected beside the field {@code files}, if one of them is not what is taken here */
    void keep(CaseRef file, List<MultipartFile> uploads, Actor actor) {
        List<MultipartFile> papers =
                uploads.stream().filter(upload -> !upload.isEmpty()).toList();
        if (papers.size() > MOST) {
            throw new Rejected("files", "材料最多 " + MOST + " 个文件，请合并后再上传。");
        }
        papers.forEach(Materials::check);
        for (MultipartFile paper : papers) {
            try (InputStream content = paper.getInputStream()) {
                insert(
                        file,
                        FileNames.plain(paper.getOriginalFilename()),
                        paper.getSize(),
                        attachments.keep(content, actor),
                        actor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Material> of(CaseRef file) {
        return jdbc.sql("select id, name, size, sha256 from dossier_material"
                        + " where objection_id = :objection or repair_id = :repair order by id")
                .param("objection", file.objection(), Types.OTHER)
                .param("repair", file.repair(), Types.OTHER)
                .query(Material.class)
                .list();
    }

    Material find(CaseRef file, UUID id) {
        return of(file).stream()
                .filter(material -> material.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("material " + id));
    }

    private void insert(CaseRef file, String name, long size, String sha256, Actor actor) {
        jdbc.sql("insert into dossier_material (id, objection_id, repair_id, name, size, sha256, kept_at, kept_by_name)"
                        + " values (:id, :objection, :repair, :name, :size, :sha256, :at, :by)")
                .param("id", Ids.next())
                .param("objection", file.objection(), Types.OTHER)
                .param("repair", file.repair(), Types.OTHER)
                .param("name", name)
                .param("size", size)
                .param("sha256", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    private static void check(MultipartFile paper) {
        String name = FileNames.plain(paper.getOriginalFilename());
        if (paper.getSize() > LARGEST) {
            throw new Rejected("files", "“" + name + "”超过 10 MB，请压缩或拆分后再上传。");
        }
        try (InputStream content = paper.getInputStream()) {
            String start = HexFormat.of().formatHex(content.readNBytes(8));
            if (SIGNATURES.stream().noneMatch(start::startsWith)) {
                throw new Rejected("files", "“" + name + "”不是 PDF、JPG 或 PNG 文件，请转换后再上传。");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
