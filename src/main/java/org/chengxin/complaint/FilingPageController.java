package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One complaint or report: its page, its photos, and a look at who filed it. */
@Controller
class FilingPageController {

    private final FilingPages pages;
    private final FilingStandings standings;
    private final Filings filings;
    private final FilingRows rows;
    private final Identities identities;
    private final Rulings rulings;
    private final Photos photos;

    FilingPageController(
            FilingPages pages,
            FilingStandings standings,
            Filings filings,
            FilingRows rows,
            Identities identities,
            Rulings rulings,
            Photos photos) {
        this.pages = pages;
        this.standings = standings;
        this.filings = filings;
        this.rows = rows;
        this.identities = identities;
        this.rulings = rulings;
        this.photos = photos;
    }

    @GetMapping({"/console/complaints/{id}", "/console/reports/{id}"})
    String show(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        pages.fill(filings.visibleTo(actor, new FilingId(id), Desks.kindOf(request)), actor, model);
        return "complaint/complaints/show";
    }

    @GetMapping({"/console/complaints/{id}/photos/{photo}", "/console/reports/{id}/photos/{photo}"})
    ResponseEntity<Resource> photo(
            @PathVariable UUID id, @PathVariable UUID photo, Actor actor, HttpServletRequest request) {
        Filing filing = filings.visibleTo(actor, new FilingId(id), Desks.kindOf(request));
        FilingRows.Shot shot = rows.photosOf(filing.id()).stream()
                .filter(one -> one.id().equals(photo))
                .findFirst()
                .orElseThrow(() -> new NotFound("photo " + photo));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(shot.sha256()));
    }

    /** Answers the look itself and nothing else: no address shows it a second time. */
    @PostMapping({"/console/complaints/{id}/reveal", "/console/reports/{id}/reveal"})
    @Transactional
    public String reveal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filing filing = filings.visibleTo(actor, new FilingId(id), Desks.kindOf(request));
        standings.requireHandler(filing, actor);
        try {
            model.addAttribute("person", identities.reveal(filing, purpose, actor));
        } catch (Rejected e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("revealProblem", e.sentence());
        }
        pages.fill(filing, actor, model);
        return "complaint/complaints/show";
    }

    @PostMapping("/console/complaints/{id}/rulings/{ruling}/revocation")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID ruling,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        rulings.revoke(new FilingId(id), ruling, reason, actor);
        flash.addFlashAttribute("done", "已撤销责任认定，这条信用信息已撤回，评分随即重算。");
        return "redirect:/console/complaints/" + id;
    }
}
