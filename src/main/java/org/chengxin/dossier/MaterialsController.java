package org.chengxin.dossier;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.attachment.Attachments;
import org.chengxin.shared.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers of a case, for those who may see the case; always as a download, never shown by the browser. */
@Controller
class MaterialsController {

    private final Objections objections;
    private final Repairs repairs;
    private final Materials materials;
    private final Attachments attachments;

    MaterialsController(Objections objections, Repairs repairs, Materials materials, Attachments attachments) {
        this.objections = objections;
        this.repairs = repairs;
        this.materials = materials;
        this.attachments = attachments;
    }

    @GetMapping("/console/objections/{id}/materials/{material}")
    ResponseEntity<FileSystemResource> ofObjection(@PathVariable UUID id, @PathVariable UUID material, Actor actor) {
        Objection objection = objections.visibleTo(actor, new ObjectionId(id));
        return download(materials.find(CaseRef.of(objection.id()), material));
    }

    @GetMapping("/console/repairs/{id}/materials/{material}")
    ResponseEntity<FileSystemResource> ofRepair(@PathVariable UUID id, @PathVariable UUID material, Actor actor) {
        Repair repair = repairs.visibleTo(actor, new RepairId(id));
        return download(materials.find(CaseRef.of(repair.id()), material));
    }

    private ResponseEntity<FileSystemResource> download(Materials.Material material) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(material.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(attachments.find(material.sha256())));
    }
}
