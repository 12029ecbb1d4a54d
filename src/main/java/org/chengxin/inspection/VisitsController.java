package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inspector's day on a phone: the shops in walking order, and the form of each. */
@Controller
@RequestMapping("/console/visits")
class VisitsController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Assignments assignments;
    private final VisitFrames frames;
    private final VisitPages pages;
    private final ConfirmationRows confirmations;
    private final Clock clock;

    VisitsController(
            Assignments assignments,
            VisitFrames frames,
            VisitPages pages,
            ConfirmationRows confirmations,
            Clock clock) {
        this.assignments = assignments;
        this.frames = frames;
        this.pages = pages;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** What a phone asks before it sends: who is signed in, and the token of this session. */
    record Standing(UUID inspector, String header, String token) {}

    @GetMapping
    String index(Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("shops", assignments.of(actor.id(), today));
        model.addAttribute("waiting", confirmations.waitingFor(actor.id()));
        return "inspection/visits/index";
    }

    @GetMapping("/{assignment}")
    String open(@PathVariable UUID assignment, Actor actor, Model model) {
        return form(frames.assigned(assignment, actor), model);
    }

    @GetMapping("/corrections/{visit}")
    String correct(@PathVariable UUID visit, Actor actor, Model model) {
        return form(frames.correction(visit, actor), model);
    }

    @GetMapping("/standing")
    @ResponseBody
    Standing standing(Actor actor, CsrfToken token) {
        return new Standing(actor.id(), token.getHeaderName(), token.getToken());
    }

    /** The script that keeps today's pages for when there is no network; it may rule no more than these pages. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", "/console/visits")
                .body(new ClassPathResource("static/js/visit-worker.js"));
    }

    /** Nobody there, or shut: the assignment ends without a visit, with the reason. */
    @PostMapping("/{assignment}/absence")
    String miss(
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        assignments.missed(assignment, reason, actor);
        flash.addFlashAttribute("done", "已记为未能检查。");
        return "redirect:/console/visits";
    }

    private String form(VisitFrame frame, Model model) {
        model.addAttribute("page", pages.fresh(frame));
        return "inspection/visits/form";
    }
}
