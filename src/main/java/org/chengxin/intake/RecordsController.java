package org.chengxin.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One statement by web form; the form is made from the catalogue item. */
@Controller
@RequestMapping("/console/submissions/records/{item}")
class RecordsController {

    private final Records records;
    private final Catalogue catalogue;
    private final Merchants merchants;
    private final Facts facts;

    RecordsController(Records records, Catalogue catalogue, Merchants merchants, Facts facts) {
        this.records = records;
        this.catalogue = catalogue;
        this.merchants = merchants;
        this.facts = facts;
    }

    @GetMapping("/new")
    ModelAndView newRecord(
            @PathVariable String item,
            @RequestParam @Nullable UUID merchant,
            @RequestParam @Nullable UUID fact,
            Actor actor) {
        Map<String, String> values = Optional.ofNullable(merchant)
                .map(id -> identify(merchants.find(new MerchantId(id))))
                .or(() -> Optional.ofNullable(fact).map(id -> whatItSays(new FactId(id), item, actor)))
                .orElseGet(Map::of);
        return form(reportable(item, actor), values, List.of());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String item,
            @RequestParam Map<String, String> values,
            Actor actor,
            RedirectAttributes flash) {
        CatalogueItem wanted = reportable(item, actor);
        Records.Outcome outcome = records.enter(wanted, values, "true".equals(values.get("warningsRead")), actor);
        if (outcome.isTaken()) {
            flash.addFlashAttribute("done", "已登记“" + wanted.name() + "”1 条，评分随即更新。");
            return new ModelAndView("redirect:/console/submissions/" + outcome.submission());
        }
        ModelAndView view = form(wanted, values, outcome.problems());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private CatalogueItem reportable(String code, Actor actor) {
        return catalogue
                .find(code)
                .filter(item -> item.acceptsFrom(actor))
                .orElseThrow(() -> new NotFound("catalogue item " + code));
    }

    private static ModelAndView form(CatalogueItem item, Map<String, String> values, List<Problem> problems) {
        return new ModelAndView("intake/records/new", Map.of("form", RecordForm.of(item, values, problems)));
    }

    /** To correct a statement one starts from what it says, and from who the merchant is today. */
    private Map<String, String> whatItSays(FactId id, String item, Actor actor) {
        Fact fact = facts.visibleTo(actor, id)
                .filter(found -> found.item().equals(item))
                .orElseThrow(() -> new NotFound("fact " + id));
        Map<String, String> values = new HashMap<>(identify(merchants.find(fact.merchant())));
        values.putAll(fact.data());
        return values;
    }

    private static Map<String, String> identify(MerchantView merchant) {
        CreditCode code = merchant.creditCode();
        RegistrationNumber number = merchant.registrationNumber();
        return Map.of(
                "party_name", merchant.name(),
                "credit_code", code == null ? "" : code.value(),
                "registration_no", number == null ? "" : number.value());
    }
}
