package org.chengxin.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.Catalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owes which report by which working day (报送任务), worked out from the catalogue, the calendar and what has come.
 * Policy task (三): 由各有关单位按目录要求进行数据报送. What has come is counted by a trigger in the database as facts are
 * recorded, whichever way they come (ADR 0010).
 */
@Service
class Duties {

    private final Catalogue catalogue;
    private final Departments departments;
    private final ReportedRows reported;
    private final DutyReckoning reckoning;

    Duties(Catalogue catalogue, Departments departments, ReportedRows reported, DutyReckoning reckoning) {
        this.catalogue = catalogue;
        this.departments = departments;
        this.reported = reported;
        this.reckoning = reckoning;
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
                    .filter(one -> one.state() == DutyState.UPCOMING)
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
        Months months = new Months(from, to);
        List<ReportedRows.Line> lines = reported.lines(department, months.reach(), to.atEndOfMonth());
        return reckoning.record(department, lines, since(), months);
    }

    /** The league table of all departments that owe anything, least timely first. */
    @Transactional(readOnly = true)
    League league(YearMonth from, YearMonth to) {
        Months months = new Months(from, to);
        LocalDate since = since();
        Map<String, List<ReportedRows.Line>> lines = reported.lines(null, months.reach(), to.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(ReportedRows.Line::department));
        List<League.Standing> standings = departments.all().stream()
                .filter(department ->
                        catalogue.items().stream().anyMatch(item -> DutyReckoning.owes(item, department.code())))
                .map(department -> {
                    List<ReportedRows.Line> own = lines.getOrDefault(department.code(), List.of());
                    return standing(department, reckoning.record(department.code(), own, since, months), months);
                })
                .sorted(Comparator.comparing((League.Standing one) -> one.judged() == 0)
                        .thenComparingDouble(League.Standing::rate)
                        .thenComparing(Comparator.comparingInt(League.Standing::overdue)
                                .reversed()))
                .toList();
        return new League(from, to, standings);
    }

    private static League.Standing standing(Department department, Record record, Months months) {
        Map<DutyState, Long> states = record.periods().stream()
                .filter(one -> one.due() != null && months.hold(one.due()))
                .collect(Collectors.groupingBy(PeriodDuty::state, Collectors.counting()));
        int onTime = record.events().stream().mapToInt(EventTally::onTime).sum();
        int late = record.events().stream().mapToInt(EventTally::late).sum();
        return new League.Standing(
                department,
                onTime + count(states, DutyState.ON_TIME),
                late + count(states, DutyState.LATE),
                count(states, DutyState.OVERDUE),
                count(states, DutyState.OPEN));
    }

    private static int count(Map<DutyState, Long> states, DutyState state) {
        return states.getOrDefault(state, 0L).intValue();
    }
}
