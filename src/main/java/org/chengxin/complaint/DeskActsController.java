package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of one act and the act itself, for complaints and reports; each act has its own address. */
@Controller
@RequestMapping({"/console/complaints/{id}/{act}", "/console/reports/{id}/{act}"})
class DeskActsController {

    private final Desks desks;
    private final Filings filings;
    private final Rules rules;
    private final Merchants merchants;
    private final Clock clock;

    DeskActsController(Desks desks, Filings filings, Rules rules, Merchants merchants, Clock clock) {
        this.desks = desks;
        this.filings = filings;
        this.rules = rules;
        this.merchants = merchants;
        this.clock = clock;
    }

    @GetMapping("/new")
    String make(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable String wording,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        Desk<?> desk = desks.of(Desks.kindOf(request));
        Filing filing = filings.visibleTo(actor, new FilingId(id), desk.kind());
        DeskAct wanted = desk.act(act);
        model.addAttribute("form", wanted.told() == null ? Wish.EMPTY : Wish.beginning(words(wanted, wording, filing)));
        return page(filing, wanted, desk, model);
    }

    @PostMapping
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") Wish form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Desk<?> desk = desks.of(Desks.kindOf(request));
        Filing filing = filings.visibleTo(actor, new FilingId(id), desk.kind());
        DeskAct wanted = desk.act(act);
        if (!errors.hasErrors()) {
            try {
                desk.perform(act, filing.id(), form, actor);
                flash.addFlashAttribute("done", "已办理：" + wanted.label());
                return "redirect:" + desk.kind().consolePath() + id;
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(filing, wanted, desk, model);
    }

    private String page(Filing filing, DeskAct act, Desk<?> desk, Model model) {
        String list = act.ground();
        model.addAttribute("filing", filing);
        model.addAttribute("act", act);
        model.addAttribute("back", desk.kind().consolePath() + filing.id());
        model.addAttribute("wordings", rules.wordings(act.slug()));
        model.addAttribute("grounds", list == null ? List.of() : grounds(list));
        return "complaint/complaints/act";
    }

    private List<Option> grounds(String list) {
        return rules.grounds(list, LocalDate.now(clock)).stream()
                .filter(ground -> TerminationLimits.isForHandlers(ground.code()))
                .map(ground -> new Option(
                        ground.code(),
                        ground.hint() == null ? ground.label() : ground.label() + "（" + ground.hint() + "）"))
                .toList();
    }

    /**
     * The chosen wording, or the first there is, with names and numbers put in. Where a ground is still to be chosen nothing is put
     * in unasked, lest the words give another reason than the ground.
     */
    private String words(DeskAct act, @Nullable String wording, Filing filing) {
        if (wording == null && act.ground() != null) {
            return "";
        }
        return rules.wordings(act.slug()).stream()
                .filter(each -> wording == null || each.code().equals(wording))
                .findFirst()
                .map(each -> each.body()
                        .replace("{商户}", merchants.find(filing.merchant()).signName())
                        .replace("{编号}", filing.number()))
                .orElse("");
    }
}
