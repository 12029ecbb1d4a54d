package org.chengxin.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objections (异议): the list with its clock, a new one, and one with its steps. */
@Controller
@RequestMapping("/console/objections")
class ObjectionsController {

    private final Objections objections;
    private final ObjectionPages pages;
    private final CaseList list;

    ObjectionsController(Objections objections, ObjectionPages pages, CaseList list) {
        this.objections = objections;
        this.pages = pages;
        this.list = list;
    }

    /** About which fact, for whom, and what is wrong with it. */
    record Form(
            @NotNull(message = "请从要异议的信息进入") @Nullable UUID fact,

            @NotNull(message = "请选择由谁提出") Objection.@Nullable OnBehalf onBehalf,

            @NotBlank(message = "请写明哪里不对、应当是什么") @Size(max = 1000, message = "异议内容不超过 1000 字") @Nullable
            String claim) {}

    @GetMapping
    String index(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable UUID after,
            Actor actor,
            Model model) {
        boolean open = !"closed".equals(state);
        model.addAttribute("open", open);
        model.addAttribute("page", list.objections(actor, open, after, null));
        model.addAttribute("names", pages.shortNames());
        model.addAttribute("states", ObjectionPages.LABELS);
        return "dossier/objections/index";
    }

    @GetMapping("/new")
    String make(@RequestParam UUID fact, Actor actor, Model model) {
        Fact about = objections.disputable(new FactId(fact), actor);
        model.addAttribute("form", new Form(fact, null, null));
        return form(about, actor, model);
    }

    @PostMapping
    ModelAndView file(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Fact about = objections.disputable(new FactId(Objects.requireNonNullElse(form.fact(), new UUID(0, 0))), actor);
        Objection.OnBehalf onBehalf = form.onBehalf();
        String claim = form.claim();
        if (!errors.hasErrors() && onBehalf != null && claim != null) {
            try {
                ObjectionId id = objections.file(about.id(), onBehalf, claim, files == null ? List.of() : files, actor);
                flash.addFlashAttribute("done", "异议已登记，这条信息已标为“异议中”。");
                return new ModelAndView("redirect:/console/objections/" + id);
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        ModelAndView view = new ModelAndView(form(about, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
        view.addAllObjects(model.asMap());
        return view;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        pages.fill(objections.visibleTo(actor, new ObjectionId(id)), actor, model);
        return "dossier/objections/show";
    }

    private String form(Fact about, Actor actor, Model model) {
        model.addAttribute("fact", pages.factOf(about, actor));
        model.addAttribute(
                "onBehalves",
                List.of(Objection.OnBehalf.values()).stream()
                        .map(each -> new Option(each.name(), each.label()))
                        .toList());
        return "dossier/objections/new";
    }
}
