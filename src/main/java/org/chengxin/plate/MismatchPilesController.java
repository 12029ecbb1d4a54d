package org.chengxin.plate;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports about one plate: one by one, or all ended together. */
@Controller
@RequestMapping("/console/mismatches/plates/{serial}")
class MismatchPilesController {

    private final MismatchClosing closing;
    private final MismatchPiles piles;
    private final MismatchRows rows;

    MismatchPilesController(MismatchClosing closing, MismatchPiles piles, MismatchRows rows) {
        this.closing = closing;
        this.piles = piles;
        this.rows = rows;
    }

    /** Everything that waits about one plate. */
    @GetMapping
    String plate(
            @PathVariable String serial,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Model model) {
        model.addAttribute("serial", serial);
        model.addAttribute("pile", piles.of(rows.called(serial).id(), after).orElse(null));
        model.addAttribute("outcomes", List.of(MismatchOutcome.values()));
        return "plate/mismatches/plate";
    }

    @PostMapping("/outcome")
    String closeAll(
            @PathVariable String serial,
            @RequestParam UUID newest,
            @RequestParam(required = false) @Nullable MismatchOutcome outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String plate,
            Actor actor,
            RedirectAttributes flash) {
        try {
            int closed = closing.closeAll(
                    serial, newest, MismatchDeskController.chosen(outcome), MismatchFinding.of(words, note), actor);
            flash.addFlashAttribute("done", "已办结 " + closed + " 条，报告人能看到结果。");
        } catch (Rejected refused) {
            MismatchDeskController.keep(flash, refused, serial, outcome, words, note);
        }
        return MismatchDeskController.back(plate, flash);
    }
}
