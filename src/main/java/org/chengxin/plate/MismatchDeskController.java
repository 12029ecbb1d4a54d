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

/** The officers' list of what people reported of plates, one pile for each plate, and what came of it. */
@Controller
@RequestMapping("/console/mismatches")
class MismatchDeskController {

    private final MismatchClosing closing;
    private final MismatchPiles piles;
    private final MismatchRows rows;
    private final Photos photos;

    MismatchDeskController(MismatchClosing closing, MismatchPiles piles, MismatchRows rows, Photos photos) {
        this.closing = closing;
        this.piles = piles;
        this.rows = rows;
        this.photos = photos;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Model model) {
        if ("closed".equals(state)) {
            List<MismatchLine> lines = rows.closed(after);
            List<MismatchLine> shown = lines.stream().limit(MismatchRows.SHOWN).toList();
            model.addAttribute("lines", shown);
            model.addAttribute(
                    "next",
                    lines.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
            return "plate/mismatches/closed";
        }
        model.addAttribute("desk", piles.desk(after));
        model.addAttribute("outcomes", List.of(MismatchOutcome.values()));
        return "plate/mismatches/index";
    }

    @PostMapping("/{id}/outcome")
    String close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MismatchOutcome outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String plate,
            Actor actor,
            RedirectAttributes flash) {
        try {
            closing.close(id, chosen(outcome), MismatchFinding.of(words, note), actor);
            flash.addFlashAttribute("done", "已办结，报告人能看到结果。");
        } catch (Rejected refused) {
            keep(flash, refused, id.toString(), outcome, words, note);
        }
        return back(plate, flash);
    }

    @GetMapping("/{id}/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(rows.photo(id, photo)));
    }

    static MismatchOutcome chosen(@Nullable MismatchOutcome outcome) {
        if (outcome == null) {
            throw new Rejected("outcome", "请选择核实结果。");
        }
        return outcome;
    }

    static void keep(
            RedirectAttributes flash,
            Rejected refused,
            String where,
            @Nullable MismatchOutcome outcome,
            String words,
            String note) {
        flash.addFlashAttribute("refused", refused.sentence());
        flash.addFlashAttribute("refusedAt", where);
        flash.addFlashAttribute("chosen", outcome);
        flash.addFlashAttribute("words", words);
        flash.addFlashAttribute("note", note);
    }

    /** To the list one came from: that of a plate, or all. */
    static String back(String plate, RedirectAttributes flash) {
        if (plate.isEmpty()) {
            return "redirect:/console/mismatches";
        }
        flash.addAttribute("plate", plate);
        return "redirect:/console/mismatches/plates/{plate}";
    }
}
