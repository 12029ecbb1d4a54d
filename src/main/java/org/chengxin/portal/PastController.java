package org.chengxin.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chengxin.plate.PlateToken;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /m/{token}?asof=2026-05-01}: the page as it stood at the end of a day. It joins the whole dossier, so an address
 * has fewer of these than of scans ({@link ReadingLimits}).
 */
@Controller
@PublicPage
class PastController {

    private final PastPages pages;
    private final Clock clock;

    PastController(PastPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(path = "/m/{token}", params = "asof")
    String show(@PathVariable String token, @RequestParam String asof, HttpServletResponse response, Model model) {
        model.addAttribute("plain", true);
        try {
            LocalDate day = day(asof);
            Optional<PublicProfile> page = PlateToken.parse(token).flatMap(known -> pages.of(known.value(), day));
            if (page.isEmpty()) {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                return "portal/scan/unknown";
            }
            model.addAllAttributes(ScanPage.shown(page.get(), day));
            model.addAttribute("day", LocalDate.now(clock));
            model.addAttribute("past", day);
            return "portal/scan/show";
        } catch (Rejected rejected) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("sentence", rejected.sentence());
            model.addAttribute("token", token);
            return "portal/scan/no-day";
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new Rejected("日期写成 2026-05-01 这样再查。");
        }
    }
}
