package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A term of working days that counts from the day after it starts. A pause keeps what is left: the days after it begins, up to the one on
 * which it ends, do not count. Who handles the matter is no part of it, so handing it on resets nothing (peers.md, lesson 9).
 *
 * @param total working days it was given, extensions included
 * @param extensions those that another person approved
 * @param runsFrom it counts from the day after this one; null while it pauses
 * @param remaining working days left after {@code runsFrom}, or left when it was paused
 * @param due its last day; null while it pauses, and where the calendar does not reach that far
 */
record Term(
        UUID id,
        FilingId filing,
        TermCode code,
        LocalDate startedOn,
        int total,
        String basis,
        @Nullable LocalDate runsFrom,
        int remaining,
        @Nullable LocalDate due,
        @Nullable LocalDate endedOn,
        @Nullable TermEnd endedAs,
        List<Pause> pauses,
        List<Extension> extensions) {

    /** Days that do not count, the first one excluded. */
    record Pause(LocalDate startedOn, @Nullable LocalDate endedOn, String reason) {}

    /** So many working days more, approved on the day. */
    record Extension(LocalDate approvedOn, int workingDays) {}

    /** Working days it was given at first. */
    int given() {
        return total - extensions.stream().mapToInt(Extension::workingDays).sum();
    }

    /** Whether it ended while it was paused: nothing was resumed then. */
    boolean endedWhilePaused() {
        return endedOn != null && runsFrom == null;
    }

    /** Whether it ended because it was done, not because nothing was left to do. */
    boolean isDone() {
        return endedAs == TermEnd.DONE;
    }

    boolean isPaused() {
        return endedOn == null && runsFrom == null;
    }

    boolean isOverdue(LocalDate today) {
        LocalDate last = due;
        return last != null && last.isBefore(endedOn == null ? today : endedOn);
    }

    /** How many working days are left when it stops on the day. @throws Rejected if it is over by then */
    int leftWhenPaused(LocalDate day, WorkingDays days) {
        LocalDate from = runsFrom;
        if (from == null) {
            throw new Rejected("期限已经暂停，不能再次暂停。");
        }
        int left = remaining - days.between(from, day);
        if (left < 0) {
            throw new Rejected(code.label() + "的期限已经过了，不能再暂停计算。请先办理并说明超期原因。");
        }
        return left;
    }
}
