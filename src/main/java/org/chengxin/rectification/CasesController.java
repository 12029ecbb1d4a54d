package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
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

/** One supervised case: opened by hand, read, and printed as a book (一户一册). */
@Controller
@RequestMapping("/console/rectifications")
class CasesController {

    private final Cases cases;
    private final CasePages pages;
    private final Merchants merchants;
    private final TaskPhotos photos;
    private final Clock clock;

    CasesController(Cases cases, CasePages pages, Merchants merchants, TaskPhotos photos, Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.merchants = merchants;
        this.photos = photos;
        this.clock = clock;
    }

    /** A case opened by hand. */
    record Form(
            @NotBlank(message = "请写明立案理由") @Size(max = 500, message = "理由不超过 500 字") @Nullable
            String reason) {}

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("page", pages.of(new CaseId(id), actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/cases/show";
    }

    /** 一户一册, to be printed and given to the merchant. */
    @GetMapping("/{id}/book")
    String book(@PathVariable UUID id, Actor actor, Model model) {
        CasePage page = pages.of(new CaseId(id), actor);
        model.addAttribute("page", page);
        model.addAttribute(
                "photos",
                page.tasks().stream()
                        .map(line -> line.view().id())
                        .collect(Collectors.toMap(task -> task, photos::of)));
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/cases/book";
    }

    @GetMapping("/new")
    String make(@RequestParam UUID merchant, Actor actor, Model model) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("page for officers");
        }
        model.addAttribute("form", new Form(null));
        return form(merchant, model);
    }

    @PostMapping
    String open(
            @RequestParam UUID merchant,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Optional<CaseId> id = Refusals.made(
                errors, () -> cases.open(new MerchantId(merchant), Objects.requireNonNull(form.reason()), actor));
        if (id.isPresent()) {
            flash.addFlashAttribute("done", "已立案。请列全整改事项，写明责任人和节点，再提请批准一户一册");
            return "redirect:/console/rectifications/" + id.get();
        }
        return form(merchant, model);
    }

    private String form(UUID merchant, Model model) {
        model.addAttribute("merchant", merchants.find(new MerchantId(merchant)));
        return "rectification/cases/new";
    }
}
