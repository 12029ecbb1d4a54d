package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporting duties: the league table for officers, the own record for everyone else. */
@Controller
@RequestMapping("/console/duties")
class DutiesController {

    private final Duties duties;
    private final NilReports nilReports;
    private final Departments departments;
    private final Clock clock;

    DutiesController(Duties duties, NilReports nilReports, Departments departments, Clock clock) {
        this.duties = duties;
        this.nilReports = nilReports;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam @Nullable YearMonth from, @RequestParam @Nullable YearMonth to, Actor actor, Model model) {
        if (!seesAll(actor)) {
            return "redirect:/console/duties/" + actor.department();
        }
        Months months = months(from, to);
        model.addAttribute("months", months);
        model.addAttribute("league", duties.league(months.from(), months.to()));
        model.addAttribute("since", duties.since());
        model.addAttribute("mayJudge", actor.has(Role.OFFICER));
        return "intake/duties/index";
    }

    @GetMapping("/{department}")
    String show(
            @PathVariable String department,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            Actor actor,
            Model model) {
        if (!seesAll(actor) && !actor.department().equals(department)) {
            throw new NotFound("duties of " + department);
        }
        Department owner = departments.byCode(department).orElseThrow(() -> new NotFound(department));
        Months months = months(from, to);
        model.addAttribute("department", owner);
        model.addAttribute("months", months);
        model.addAttribute("record", duties.of(department, months.from(), months.to()));
        model.addAttribute("since", duties.since());
        model.addAttribute("own", actor.has(Role.REPORTER) && actor.department().equals(department));
        model.addAttribute("all", seesAll(actor));
        return "intake/duties/show";
    }

    @PostMapping("/{department}/{item}/{period}/nil-report")
    String declareNothing(
            @PathVariable String department,
            @PathVariable String item,
            @PathVariable LocalDate period,
            Actor actor,
            RedirectAttributes flash) {
        if (!actor.department().equals(department)) {
            throw new NotFound("duties of " + department);
        }
        nilReports.declare(item, period, actor);
        flash.addFlashAttribute("done", "已声明本期无数据，按已报送计。");
        return "redirect:/console/duties/" + department;
    }

    @PostMapping("/start")
    String judgeFrom(@RequestParam @Nullable LocalDate since, Actor actor, RedirectAttributes flash) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("start of duties");
        }
        if (since == null) {
            throw new Rejected("since", "请选择考核起始日。");
        }
        nilReports.judgeFrom(since, actor);
        flash.addFlashAttribute("done", "考核起始日已改为 " + since + "。");
        return "redirect:/console/duties";
    }

    /** The months asked for, this month where none is. */
    private Months months(@Nullable YearMonth from, @Nullable YearMonth to) {
        YearMonth now = YearMonth.now(clock);
        YearMonth last = to == null ? now : to;
        YearMonth first = from == null ? (last.isBefore(now) ? last : now) : from;
        return Months.between(first, last);
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICER, Role.APPROVER);
    }
}
