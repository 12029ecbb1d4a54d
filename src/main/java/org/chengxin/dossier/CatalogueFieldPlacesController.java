package org.chengxin.dossier;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fields of a draft: put in order and taken out. */
@Controller
@RequestMapping("/console/catalogue/{item}/draft/fields")
class CatalogueFieldPlacesController {

    private final CatalogueEditor editor;

    CatalogueFieldPlacesController(CatalogueEditor editor) {
        this.editor = editor;
    }

    @PostMapping("/{code}/removal")
    String remove(
            @PathVariable String item,
            @PathVariable String code,
            @RequestParam int revision,
            Actor actor,
            RedirectAttributes flash) {
        CatalogueField gone = CatalogueFieldsController.field(editor.draft(item, actor), code);
        if (CatalogueProof.IDENTIFYING.contains(code)) {
            throw new Rejected("“" + gone.name() + "”用来认定商户，每个目录项都要有，不能删去。");
        }
        editor.revise(
                item,
                revision,
                old -> ItemChange.fields(
                        old,
                        old.fields().stream()
                                .filter(field -> !field.code().equals(code))
                                .toList()),
                "删去字段" + gone.name(),
                actor);
        flash.addFlashAttribute("done", "已从草稿删去字段“" + gone.name() + "”。以前报送的内容仍然保留。");
        return CatalogueFieldsController.back(item);
    }

    @PostMapping("/{code}/place")
    String move(
            @PathVariable String item,
            @PathVariable String code,
            @RequestParam int revision,
            @RequestParam boolean up,
            Actor actor) {
        CatalogueField moved = CatalogueFieldsController.field(editor.draft(item, actor), code);
        editor.revise(
                item,
                revision,
                old -> {
                    List<CatalogueField> fields = new ArrayList<>(old.fields());
                    int to = fields.indexOf(moved) + (up ? -1 : 1);
                    if (fields.remove(moved)) {
                        fields.add(Math.max(0, Math.min(fields.size(), to)), moved);
                    }
                    return ItemChange.fields(old, fields);
                },
                "调整字段次序",
                actor);
        return CatalogueFieldsController.back(item) + "#fields";
    }
}
