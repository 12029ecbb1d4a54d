package org.chengxin.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateToken;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code GET /m/{token}?ways=up}: what would lift the shop's grade, and from when; walled as the pages of past days are. */
@Controller
@PublicPage
class WaysController {

    private final Plates plates;
    private final Merchants merchants;
    private final WaysPages pages;
    private final Clock clock;

    WaysController(Plates plates, Merchants merchants, WaysPages pages, Clock clock) {
        this.plates = plates;
        this.merchants = merchants;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(
            path = "/m/{token}",
            params = {"ways", "!asof"})
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("plain", true);
        Optional<PlateView> plate = PlateToken.parse(token).flatMap(known -> plates.byToken(known.value()));
        if (plate.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "portal/scan/unknown";
        }
        if (!plate.get().isIssued()) {
            return "redirect:/m/" + plate.get().token();
        }
        model.addAttribute("token", plate.get().token());
        model.addAttribute("shop", merchants.find(plate.get().merchant()).signName());
        model.addAttribute("told", pages.of(plate.get().merchant()));
        model.addAttribute("today", LocalDate.now(clock));
        return "portal/scan/ways";
    }
}
