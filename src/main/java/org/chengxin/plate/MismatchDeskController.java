package org.chengxin.plate;

import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officers' list of what people reported of plates, and what came of it. */
@Controller
@RequestMapping("/console/mismatches")
class MismatchDeskController {

    private final Mismatches mismatches;
    private final MismatchRows rows;
    private final Photos photos;

    MismatchDeskController(Mismatches mismatches, MismatchRows rows, Photos photos) {
        this.mismatches = mismatches;
        this.rows = rows;
        this.photos = photos;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "open") String state, Actor actor, Model model) {
        boolean open = !"closed".equals(state);
        model.addAttribute("open", open);
        model.addAttribute("lines", rows.list(open));
        model.addAttribute("outcomes", List.of(MismatchOutcome.values()));
        return "plate/mismatches/index";
    }

    @PostMapping("/{id}/outcome")
    String close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MismatchOutcome outcome,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        try {
            if (outcome == null) {
                throw new Rejected("outcome", "请选择核实结果。");
            }
            mismatches.close(id, outcome, words, actor);
            flash.addFlashAttribute("done", "已办结，报告人能看到结果。");
        } catch (Rejected refused) {
            flash.addFlashAttribute("refused", refused.sentence());
            flash.addFlashAttribute("refusedId", id);
            flash.addFlashAttribute("words", words);
        }
        return "redirect:/console/mismatches";
    }

    @GetMapping("/{id}/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(rows.photo(id, photo)));
    }
}
