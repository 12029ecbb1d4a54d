package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letter that tells the merchant of a complaint: read and confirmed by the handler first, then printed. A report has none. */
@Controller
@RequestMapping("/console/complaints/{id}/letter")
class LetterController {

    private final Letters letters;
    private final Filings filings;
    private final FilingStandings standings;
    private final Clocks clocks;
    private final Merchants merchants;

    LetterController(Letters letters, Filings filings, FilingStandings standings, Clocks clocks, Merchants merchants) {
        this.letters = letters;
        this.filings = filings;
        this.standings = standings;
        this.clocks = clocks;
        this.merchants = merchants;
    }

    /** The words of the letter. */
    record Form(
            @Size(max = 2000, message = "请不要超过 2000 字") @Nullable
            String facts,

            @Size(max = 500, message = "请不要超过 500 字") @Nullable
            String demand) {}

    /** To print; without a confirmed text there is nothing to print. */
    @GetMapping
    String print(@PathVariable UUID id, Actor actor, Model model) {
        Filing filing = filing(id, actor);
        Optional<Letters.Letter> letter = letters.of(filing.id());
        if (letter.isEmpty()) {
            return "redirect:/console/complaints/" + id + "/letter/new";
        }
        model.addAttribute("filing", filing);
        model.addAttribute("letter", letter.get());
        model.addAttribute("mine", isHandler(filing, actor));
        model.addAttribute("merchant", merchants.find(filing.merchant()));
        model.addAttribute(
                "clocks",
                clocks.of(filing.id()).stream().filter(Progress.Clock::running).toList());
        return "complaint/letters/show";
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, Actor actor, Model model) {
        Filing filing = filing(id, actor);
        requireHandler(filing, actor);
        Letters.Letter draft = letters.draft(filing);
        model.addAttribute("form", new Form(draft.facts(), draft.demand()));
        return page(filing, model);
    }

    @PostMapping
    String confirm(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Filing filing = filing(id, actor);
        requireHandler(filing, actor);
        if (!errors.hasErrors()) {
            try {
                letters.confirm(filing.id(), form.facts(), form.demand(), actor);
                return "redirect:/console/complaints/" + id + "/letter";
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(filing, model);
    }

    private String page(Filing filing, Model model) {
        model.addAttribute("filing", filing);
        return "complaint/letters/new";
    }

    private void requireHandler(Filing filing, Actor actor) {
        if (!isHandler(filing, actor)) {
            throw new Rejected("写给商户的内容由办理人核对、确认后才能打印。");
        }
    }

    private boolean isHandler(Filing filing, Actor actor) {
        return actor.id().equals(standings.of(filing, actor).handler());
    }

    private Filing filing(UUID id, Actor actor) {
        return filings.visibleTo(actor, new FilingId(id), FilingKind.COMPLAINT);
    }
}
