package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.CatalogueItem.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owes which report by which working day (报送任务), worked out from the catalogue, the calendar and what has come.
 * Policy task (三): 由各有关单位按目录要求进行数据报送. What has come is counted by a trigger in the database as facts are
 * recorded, whichever way they come (ADR 0010).
 */
@Service
class Duties {

    /** Longest way from a statement's date to the day it is due: a yearly period and the months until its report. */
    private static final int MONTHS_BACK = 24;

    private final Catalogue catalogue;
    private final Departments departments;
    private final ReportedRows reported;
    private final DueDates dueDates;
    private final Clock clock;

    Duties(Catalogue catalogue, Departments departments, ReportedRows reported, DueDates dueDates, Clock clock) {
        this.catalogue = catalogue;
        this.departments = departments;
        this.reported = reported;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * What one department owes by the period and how its statements by the case stood, for what fell due in the months;
     * what is still owed from before and the periods that still run are there too.
     */
    record Record(List<PeriodDuty> periods, List<EventTally> events) {

        List<PeriodDuty> owed() {
            return periods.stream().filter(PeriodDuty::isOwed).toList();
        }

        List<PeriodDuty> upcoming() {
            return periods.stream()
                    .filter(one -> one.state() == PeriodDuty.State.UPCOMING)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    LocalDate since() {
        return reported.since();
    }

    /** The record of one department over what fell or falls due in these months. */
    @Transactional(readOnly = true)
    Record of(String department, YearMonth from, YearMonth to) {
        return record(department, reported.lines(department, reach(from), to.atEndOfMonth()), since(), from, to);
    }

    /** The league table of all departments that owe anything, least timely first. */
    @Transactional(readOnly = true)
    League league(YearMonth from, YearMonth to) {
        LocalDate since = since();
        Map<String, List<ReportedRows.Line>> lines = reported.lines(null, reach(from), to.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(ReportedRows.Line::department));
        List<League.Standing> standings = departments.all().stream()
                .filter(department -> catalogue.items().stream().anyMatch(item -> owes(item, department.code())))
                .map(department -> {
                    List<ReportedRows.Line> own = lines.getOrDefault(department.code(), List.of());
                    return standing(department, record(department.code(), own, since, from, to), from, to);
                })
                .sorted(Comparator.comparing((League.Standing one) -> one.judged() == 0)
                        .thenComparingDouble(League.Standing::rate)
                        .thenComparing(Comparator.comparingInt(League.Standing::overdue)
                                .reversed()))
                .toList();
        return new League(from, to, standings);
    }

    private static LocalDate reach(YearMonth from) {
        return from.minusMonths(MONTHS_BACK).atDay(1);
    }

    private static boolean owes(CatalogueItem item, String department) {
        return item.definition().duty() != null && item.providers().contains(department);
    }

    private static League.Standing standing(Department department, Record record, YearMonth from, YearMonth to) {
        Map<PeriodDuty.State, Long> states = record.periods().stream()
                .filter(one -> one.due() != null && within(one.due(), from, to))
                .collect(Collectors.groupingBy(PeriodDuty::state, Collectors.counting()));
        int onTime = record.events().stream().mapToInt(EventTally::onTime).sum();
        int late = record.events().stream().mapToInt(EventTally::late).sum();
        return new League.Standing(
                department,
                onTime + count(states, PeriodDuty.State.ON_TIME),
                late + count(states, PeriodDuty.State.LATE),
                count(states, PeriodDuty.State.OVERDUE),
                count(states, PeriodDuty.State.OPEN));
    }

    private static int count(Map<PeriodDuty.State, Long> states, PeriodDuty.State state) {
        return states.getOrDefault(state, 0L).intValue();
    }

    private Record record(
            String department, List<ReportedRows.Line> lines, LocalDate since, YearMonth from, YearMonth to) {
        Map<String, List<ReportedRows.Line>> byItem = lines.stream()
                .collect(Collectors.groupingBy(ReportedRows.Line::item, LinkedHashMap::new, Collectors.toList()));
        List<PeriodDuty> periods = new ArrayList<>();
        List<EventTally> events = new ArrayList<>();
        for (CatalogueItem item : catalogue.items()) {
            Duty duty = item.definition().duty();
            if (duty == null || !owes(item, department)) {
                continue;
            }
            List<ReportedRows.Line> came = byItem.getOrDefault(item.code(), List.of());
            if (duty.kind().isPeriodic()) {
                periods.addAll(periods(item.code(), department, came, since, from, to));
            } else {
                events.add(tally(item, duty, came, since, from, to));
            }
        }
        periods.sort(Comparator.comparing(PeriodDuty::state)
                .thenComparing(one -> one.due() == null ? LocalDate.MAX : one.due()));
        return new Record(List.copyOf(periods), List.copyOf(events));
    }

    /** The item's periods, the running one and those before, each by the rule in force on its last day. */
    private List<PeriodDuty> periods(
            String item,
            String department,
            List<ReportedRows.Line> came,
            LocalDate since,
            YearMonth from,
            YearMonth to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = since.isAfter(reach(from)) ? since : reach(from);
        List<PeriodDuty> found = new ArrayList<>();
        LocalDate day = today;
        while (!day.isBefore(earliest)) {
            CatalogueItem version = catalogue.itemOn(item, day).orElse(null);
            Duty duty = version == null ? null : version.definition().duty();
            if (version == null || duty == null || !duty.kind().isPeriodic() || !owes(version, department)) {
                break;
            }
            Period period = Period.containing(duty, day);
            PeriodDuty one = PeriodDuty.of(version, duty, department, period, came, dueDates, today);
            if (one.concerns(from, to)) {
                found.add(one);
            }
            day = period.first().minusDays(1);
        }
        return found;
    }

    /** The item's statements, each by the rule in force on its own date. */
    private EventTally tally(
            CatalogueItem item,
            Duty today,
            List<ReportedRows.Line> came,
            LocalDate since,
            YearMonth from,
            YearMonth to) {
        EventTally tally = new EventTally(item, today, 0, 0, null);
        for (ReportedRows.Line line : came) {
            Duty duty = catalogue
                    .itemOn(item.code(), line.dated())
                    .map(version -> version.definition().duty())
                    .orElse(null);
            if (duty == null
                    || duty.kind().isPeriodic()
                    || line.isNil()
                    || line.dated().isBefore(since)) {
                continue;
            }
            try {
                LocalDate due = dueDates.ofStatement(duty, line.dated());
                if (within(due, from, to)) {
                    tally = tally.plus(line.facts(), new EventTally.Delay(line.dated(), due, line.recordedOn()));
                }
            } catch (CalendarEnded e) {
                // Not yet to be judged; the duty's page and the officer's home page name the missing year.
                continue;
            }
        }
        return tally;
    }

    static boolean within(LocalDate day, YearMonth from, YearMonth to) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
