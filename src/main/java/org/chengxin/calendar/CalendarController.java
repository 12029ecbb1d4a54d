package org.chengxin.calendar;

import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The years of the calendar, for everyone who works with terms. */
@Controller
@RequestMapping("/console/calendar")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        model.addAttribute("years", calendars.years());
        model.addAttribute("missing", calendars.missing().orElse(null));
        model.addAttribute(
                "next",
                calendars.years().stream().mapToInt(KnownYear::year).max().orElse(2025) + 1);
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "calendar/years/index";
    }

    @GetMapping("/{year}")
    String show(@PathVariable int year, Actor actor, Model model) {
        KnownYear known = calendars.find(year).orElseThrow(() -> new NotFound("calendar of " + year));
        model.addAttribute("known", known);
        model.addAttribute("months", MonthGrid.of(known.plan()));
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "calendar/years/show";
    }
}
