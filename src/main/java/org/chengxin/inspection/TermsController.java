package org.chengxin.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deadlines and odds, by day: looked up, and laid down anew from a day on. */
@Controller
@RequestMapping("/console/checklists/terms")
class TermsController {

    private static final List<Option> CODES = Arrays.stream(Term.values())
            .map(term -> new Option(term.name(), term.label() + "（" + term.unit() + "）"))
            .toList();

    private final Terms terms;

    TermsController(Terms terms) {
        this.terms = terms;
    }

    record TermForm(
            @NotNull(message = "请选择改哪一项") Term term,

            @NotNull(message = "请填写数值") @Min(value = 0, message = "不能小于 0") @Max(value = 250, message = "不能大于 250")
            Integer value,

            @NotNull(message = "请填写自何日起使用") LocalDate from,

            @NotBlank(message = "请写明理由或依据") @Size(max = 200, message = "请写在 200 字以内")
            String note) {}

    @GetMapping
    String index(Actor actor, Model model) {
        model.addAttribute("form", new EmptyForm("", "", "", ""));
        return page(actor, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(errors, () -> terms.layDown(form.term(), form.value(), form.from(), form.note(), actor))) {
            flash.addFlashAttribute(
                    "done",
                    form.term().label() + "自 " + form.from() + " 起为 " + form.value() + " "
                            + form.term().unit() + "。");
            return "redirect:/console/checklists/terms";
        }
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("lines", terms.all());
        model.addAttribute("codes", CODES);
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "inspection/checklists/terms";
    }

    /** What the form shows before anything is typed. */
    record EmptyForm(String term, String value, String from, String note) {}
}
