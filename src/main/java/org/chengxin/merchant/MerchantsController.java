package org.chengxin.merchant;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of merchants: list, dossier page, registering and changing. */
@Controller
@RequestMapping("/console/merchants")
class MerchantsController {

    private static final int PAGE = 50;

    private final Merchants merchants;
    private final Pledges pledges;
    private final Streets streets;
    private final MerchantRows rows;
    private final List<MerchantSection> sections;

    MerchantsController(
            Merchants merchants, Pledges pledges, Streets streets, MerchantRows rows, List<MerchantSection> sections) {
        this.merchants = merchants;
        this.pledges = pledges;
        this.streets = streets;
        this.rows = rows;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MerchantSection::order))
                .toList();
    }

    /** A section of the dossier page, filled for one merchant and one reader. */
    record Part(String title, String fragment, Map<String, Object> model) {}

    @GetMapping
    String index(
            @ModelAttribute("filters") MerchantFilters filters,
            @RequestParam @Nullable UUID after,
            Actor actor,
            Model model) {
        MerchantCriteria criteria = filters.criteria();
        MerchantPage page =
                merchants.search(criteria, filters.order(), after == null ? null : new MerchantId(after), PAGE);
        model.addAttribute("page", page);
        model.addAttribute("count", merchants.count(criteria));
        model.addAttribute("first", after == null);
        model.addAttribute("editable", MerchantCard.mayEdit(actor));
        model.addAttribute("street", streets.current());
        model.addAttribute("trades", rows.trades());
        model.addAttribute(
                "sorts",
                Arrays.stream(MerchantSort.values())
                        .map(sort -> new Option(MerchantFilters.key(sort.name()), sort.label()))
                        .toList());
        return "merchant/merchants/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        MerchantId merchant = new MerchantId(id);
        MerchantView view = merchants.find(merchant);
        model.addAttribute("card", MerchantCard.of(view, pledges.of(merchant), actor));
        MerchantId predecessor = view.predecessor();
        model.addAttribute("predecessor", predecessor == null ? null : merchants.find(predecessor));
        model.addAttribute("successor", merchants.successorOf(merchant).orElse(null));
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(one -> new Part(one.title(), one.fragment(), one.model(merchant, actor)))
                        .toList());
        return "merchant/merchants/show";
    }

    @GetMapping("/new")
    String make(Model model) {
        model.addAttribute("form", MerchantForm.empty());
        return form("new", model);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") MerchantForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        Optional<MerchantId> id = Refusals.made(errors, () -> merchants.register(form.details(), actor));
        if (id.isPresent()) {
            flash.addFlashAttribute("done", "商户已登记");
            return "redirect:/console/merchants/" + id.get();
        }
        return form("new", model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        MerchantAreas.officersOnly(actor);
        MerchantView view = merchants.find(new MerchantId(id));
        model.addAttribute("form", MerchantForm.of(view.details(), view.version()));
        model.addAttribute("merchant", view);
        return form("edit", model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MerchantForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        MerchantId merchant = new MerchantId(id);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                merchants.change(merchant, Objects.requireNonNullElse(form.version(), -1L), form.details(), actor);
                flash.addFlashAttribute("done", "商户信息已保存");
                return new ModelAndView("redirect:/console/merchants/" + id);
            } catch (StaleEdit e) {
                return stale(merchants.find(merchant), form, e, model);
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        model.addAttribute("merchant", merchants.find(merchant));
        return new ModelAndView(form("edit", model));
    }

    /** Both versions side by side; sending the form again overwrites the newer one knowingly. */
    private ModelAndView stale(MerchantView current, MerchantForm form, StaleEdit stale, Model model) {
        MerchantForm again = form.onVersion(current.version());
        BindingResult errors = new BeanPropertyBindingResult(again, "form");
        Refusals.into(errors, stale);
        model.addAttribute("form", again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("merchant", current);
        model.addAttribute("conflicts", current.details().differencesTo(form.details()));
        return new ModelAndView(form("edit", model), HttpStatus.CONFLICT);
    }

    private String form(String page, Model model) {
        model.addAttribute(
                "blocks", streets.current().blocks().stream().map(Option::of).toList());
        model.addAttribute("trades", rows.trades());
        return "merchant/merchants/" + page;
    }
}
