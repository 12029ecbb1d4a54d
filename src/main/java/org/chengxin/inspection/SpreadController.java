package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For officers: whether inspectors measure alike (检查尺度). */
@Controller
@RequestMapping("/console/inspectors")
class SpreadController {

    private final Spreads spreads;
    private final Checklists checklists;
    private final Clock clock;

    SpreadController(Spreads spreads, Checklists checklists, Clock clock) {
        this.spreads = spreads;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** The last twelve months unless asked otherwise; all areas together unless one is named. */
    record Asked(
            @Nullable String area,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

        LocalDate begin(LocalDate today) {
            return from == null ? today.minusYears(1) : from;
        }

        LocalDate end(LocalDate today) {
            return to == null ? today : to;
        }

        String looked() {
            return area == null || area.isBlank() ? Spreads.ALL_AREAS : area;
        }
    }

    @GetMapping
    String index(Asked asked, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = asked.begin(today);
        LocalDate to = asked.end(today);
        Map<String, Tally> all = spreads.all(from, to);
        List<Spreads.Line> lines = spreads.lines(from, to).stream()
                .filter(line -> line.area().equals(asked.looked()))
                .sorted(Comparator.comparing((Spreads.Line line) -> line.own().percent())
                        .reversed())
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("all", all.getOrDefault(asked.looked(), new Tally(0, 0, 0)));
        model.addAttribute("looked", asked.looked());
        model.addAttribute("areas", checklists.areas());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("enough", Leaning.ENOUGH);
        return "inspection/spread/index";
    }
}
