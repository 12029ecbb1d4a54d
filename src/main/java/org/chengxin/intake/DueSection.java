package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What a reporter sees first: the button to report, what is due by when, and which dates are still on time today. */
@Component
class DueSection implements HomeSection {

    private final Duties duties;
    private final DueDates dueDates;
    private final Catalogue catalogue;
    private final Clock clock;

    DueSection(Duties duties, DueDates dueDates, Catalogue catalogue, Clock clock) {
        this.duties = duties;
        this.dueDates = dueDates;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An item reported by the case: its rule, and how it stands today. */
    record Rule(String code, String name, String rule, String today, EventTally tally) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "要报送的";
    }

    @Override
    public String fragment() {
        return "intake/duties/_due";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        List<CatalogueItem> reportable = catalogue.reportableBy(actor);
        if (reportable.isEmpty() || !actor.has(Role.REPORTER)) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.now(clock);
        Duties.Record record = duties.of(actor.department(), month, month.plusMonths(1));
        List<PeriodDuty> owed = record.owed().stream()
                .filter(one -> reportable.contains(one.item()))
                .toList();
        List<Rule> rules = record.events().stream()
                .filter(one -> reportable.contains(one.item()))
                .map(this::rule)
                .toList();
        List<PeriodDuty> upcoming = record.upcoming().stream()
                .filter(one -> reportable.contains(one.item()))
                .toList();
        return Optional.of(Map.of(
                "owed",
                owed,
                "upcoming",
                upcoming,
                "rules",
                rules,
                "department",
                actor.department(),
                "reports",
                actor.has(Role.REPORTER)));
    }

    private Rule rule(EventTally tally) {
        CatalogueItem item = tally.item();
        String today;
        try {
            today = "信息日期在 " + dueDates.earliestOnTime(tally.duty(), LocalDate.now(clock)) + " 及以后的，今天报送不迟";
        } catch (CalendarEnded e) {
            today = e.sentence();
        }
        return new Rule(item.code(), item.name(), tally.duty().words(), today, tally);
    }
}
