package org.chengxin.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications for credit repair (信用修复): the list with its clock, a new one, and one with its steps. */
@Controller
@RequestMapping("/console/repairs")
class RepairsController {

    private final Repairs repairs;
    private final RepairPages pages;
    private final Facts facts;
    private final CaseList list;

    RepairsController(Repairs repairs, RepairPages pages, Facts facts, CaseList list) {
        this.repairs = repairs;
        this.pages = pages;
        this.facts = facts;
        this.list = list;
    }

    /** What the merchant declares about which fact. */
    record Form(
            @NotNull(message = "请从要修复的信息进入") @Nullable UUID fact,

            @NotBlank(message = "请写明义务履行、整改的情况") @Size(max = 1000, message = "履行情况不超过 1000 字") @Nullable
            String fulfilment,

            @NotNull(message = "请填写履行完毕的日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate fulfilledOn,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate pledgedOn) {}

    @GetMapping
    String index(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable UUID after,
            Actor actor,
            Model model) {
        boolean open = !"closed".equals(state);
        model.addAttribute("open", open);
        model.addAttribute("page", list.repairs(actor, open, after, null));
        model.addAttribute("names", pages.shortNames());
        model.addAttribute("states", RepairPages.LABELS);
        return "dossier/repairs/index";
    }

    @GetMapping("/new")
    String make(@RequestParam UUID fact, Actor actor, Model model) {
        model.addAttribute("form", new Form(fact, null, null, null));
        pages.fillForm(visible(fact, actor), actor, model);
        return "dossier/repairs/new";
    }

    @PostMapping
    ModelAndView apply(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Fact about = visible(Objects.requireNonNullElse(form.fact(), new UUID(0, 0)), actor);
        String fulfilment = form.fulfilment();
        LocalDate fulfilledOn = form.fulfilledOn();
        if (!errors.hasErrors() && fulfilment != null && fulfilledOn != null) {
            try {
                Repair.Declaration declaration =
                        new Repair.Declaration(fulfilment.strip(), fulfilledOn, form.pledgedOn());
                RepairId id = repairs.apply(about.id(), declaration, files == null ? List.of() : files, actor);
                flash.addFlashAttribute("done", "修复申请已登记，等待作出单位受理。");
                return new ModelAndView("redirect:/console/repairs/" + id);
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        pages.fillForm(about, actor, model);
        ModelAndView view = new ModelAndView("dossier/repairs/new", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addAllObjects(model.asMap());
        return view;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        pages.fill(repairs.visibleTo(actor, new RepairId(id)), actor, model);
        return "dossier/repairs/show";
    }

    private Fact visible(UUID fact, Actor actor) {
        return facts.visibleTo(actor, new FactId(fact)).orElseThrow(() -> new NotFound("fact " + fact));
    }
}
