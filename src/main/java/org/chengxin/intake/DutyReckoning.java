package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets what came against what was owed, item by item, each by the rule that held on its day. */
@Component
class DutyReckoning {

    private final Catalogue catalogue;
    private final DueDates dueDates;
    private final Clock clock;

    DutyReckoning(Catalogue catalogue, DueDates dueDates, Clock clock) {
        this.catalogue = catalogue;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    static boolean owes(CatalogueItem item, String department) {
        return item.definition().duty() != null && item.providers().contains(department);
    }

    /** The record of one department. */
    Duties.Record record(String department, List<ReportedRows.Line> lines, LocalDate since, Months months) {
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
                periods.addAll(periods(item.code(), department, came, since, months));
            } else {
                events.add(tally(item, duty, came, since, months));
            }
        }
        periods.sort(Comparator.comparing(PeriodDuty::state)
                .thenComparing(one -> one.due() == null ? LocalDate.MAX : one.due()));
        return new Duties.Record(List.copyOf(periods), List.copyOf(events));
    }

    /** The item's periods, the running one and those before, each by the rule in force on its last day. */
    private List<PeriodDuty> periods(
            String item, String department, List<ReportedRows.Line> came, LocalDate since, Months months) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = since.isAfter(months.reach()) ? since : months.reach();
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
            if (one.concerns(months)) {
                found.add(one);
            }
            day = period.first().minusDays(1);
        }
        return found;
    }

    /** The item's statements, each by the rule in force on its own date. */
    private EventTally tally(
            CatalogueItem item, Duty today, List<ReportedRows.Line> came, LocalDate since, Months months) {
        EventTally tally = new EventTally(item, today, 0, 0, null);
        for (ReportedRows.Line line : came) {
            LocalDate due = line.dated().isBefore(since) ? null : dueDay(item.code(), line);
            if (due != null && months.hold(due)) {
                tally = tally.plus(line.facts(), new EventTally.Delay(line.dated(), due, line.recordedOn()));
            }
        }
        return tally;
    }

    private @Nullable LocalDate dueDay(String item, ReportedRows.Line line) {
        return catalogue
                .itemOn(item, line.dated())
                .map(version -> version.definition().duty())
                .filter(duty -> !duty.kind().isPeriodic() && !line.isNil())
                .flatMap(duty -> dueDates.known(duty, line.dated()))
                .orElse(null);
    }
}
