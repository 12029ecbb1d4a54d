package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Records that need officers or approvers: withdrawals that wait for a second person, denied ones and what came of them, and those
 * confirmed by nobody in time.
 */
@Component
class VisitDeskAtHome implements HomeSection {

    private static final int SHOWN = 5;

    private final ConfirmationRows confirmations;
    private final VisitWithdrawalRows withdrawals;
    private final Terms terms;
    private final WorkingDays days;
    private final Clock clock;

    VisitDeskAtHome(
            ConfirmationRows confirmations,
            VisitWithdrawalRows withdrawals,
            Terms terms,
            WorkingDays days,
            Clock clock) {
        this.confirmations = confirmations;
        this.withdrawals = withdrawals;
        this.terms = terms;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "检查记录待办";
    }

    @Override
    public String fragment() {
        return "inspection/visits/_desk :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        List<VisitWithdrawalRows.Line> proposed = withdrawals.waitingFor(actor.id());
        List<ConfirmationRows.Line> denied = confirmations.denied();
        List<ConfirmationRows.Line> replaced = confirmations.replaced();
        List<ConfirmationRows.Line> late = late();
        return proposed.isEmpty() && denied.isEmpty() && replaced.isEmpty() && late.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "withdrawals", first(proposed),
                        "denied", first(denied),
                        "replaced", first(replaced),
                        "late", first(late),
                        "more", more(proposed, denied, replaced, late)));
    }

    /** Where the rest of each list that is cut can be read. */
    static List<VisitOutcome> more(List<?> proposed, List<?> denied, List<?> replaced, List<?> late) {
        List<VisitOutcome> more = new ArrayList<>();
        if (proposed.size() > SHOWN) {
            more.add(VisitOutcome.WAITING);
        }
        if (denied.size() > SHOWN || late.size() > SHOWN) {
            more.add(VisitOutcome.UNCONFIRMED);
        }
        if (replaced.size() > SHOWN) {
            more.add(VisitOutcome.REPLACED);
        }
        return more;
    }

    /** What the second inspector should have confirmed by yesterday. */
    List<ConfirmationRows.Line> late() {
        return confirmations.waiting().stream().filter(this::isLate).toList();
    }

    /** A term that runs into a year without a calendar is not over as far as anybody knows. */
    private boolean isLate(ConfirmationRows.Line line) {
        try {
            LocalDate limit = days.after(line.filedOn(), terms.on(Term.CONFIRMATION, line.filedOn()));
            return LocalDate.now(clock).isAfter(limit);
        } catch (CalendarEnded unknown) {
            return false;
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.stream().limit(SHOWN).toList();
    }
}
