package org.chengxin.plate;

import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of plates, and issuing them. */
@Controller
@RequestMapping("/console/plates")
class PlatesController {

    private final Plates plates;
    private final PlateRows rows;
    private final PlateFaces faces;
    private final Merchants merchants;
    private final Streets streets;
    private final PublicAddress address;

    PlatesController(
            Plates plates,
            PlateRows rows,
            PlateFaces faces,
            Merchants merchants,
            Streets streets,
            PublicAddress address) {
        this.plates = plates;
        this.rows = rows;
        this.faces = faces;
        this.merchants = merchants;
        this.streets = streets;
        this.address = address;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable PlateState state,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        PlateCriteria wanted = PlateCriteria.of(state, block, q, after);
        PlateList list = PlateList.of(wanted, rows.page(wanted, PlateRows.PAGE + 1));
        model.addAttribute("list", list);
        model.addAttribute(
                "outdated",
                list.lines().stream()
                        .map(PlateRows.Line::serial)
                        .filter(serial -> faces.outdatedNameOn(serial).isPresent())
                        .toList());
        model.addAttribute("states", PlateState.values());
        model.addAttribute("blocks", streets.current().blocks());
        model.addAttribute("missing", rows.countWithoutPlate());
        model.addAttribute("official", address.isOfficial());
        return "plate/plates/index";
    }

    @PostMapping
    String create(@RequestParam MerchantId merchant, Actor actor, RedirectAttributes next) {
        PlateView plate = plates.issue(merchant, actor);
        next.addFlashAttribute("done", "已发放标识牌 " + plate.serial() + "，可以打印了");
        return "redirect:/console/plates/" + plate.serial();
    }

    @PostMapping("/batch")
    String batch(Actor actor, RedirectAttributes next) {
        int issued = plates.issueForAll(actor);
        next.addFlashAttribute("done", issued == 0 ? "在营商户都已有有效标识牌" : "已为 " + issued + " 家商户发放标识牌，可以打印了");
        return "redirect:/console/plates";
    }

    @GetMapping("/{serial}")
    String show(@PathVariable String serial, Model model) {
        PlateView plate = plates.find(serial);
        model.addAttribute("plate", plate);
        model.addAttribute("merchant", merchants.find(plate.merchant()));
        model.addAttribute("printed", faces.outdatedNameOn(serial).orElse(null));
        model.addAttribute("address", address.of(plate.token()));
        model.addAttribute("official", address.isOfficial());
        model.addAttribute("code", PlateCode.of(address.of(plate.token())));
        model.addAttribute(
                "causes",
                List.of(ReplacementCause.values()).stream()
                        .map(cause -> new Option(cause.name(), cause.label()))
                        .toList());
        return "plate/plates/show";
    }
}
