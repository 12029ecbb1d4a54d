package org.chengxin.grading;

import org.jspecify.annotations.Nullable;

/**
 * What a new machine grade means for the grade in force. A plain function of both: better grades, and moves between red and
 * blue, take force at once; yellow and black are only ever proposed, and so is the way out of black (创建实施方案第四条第（四）项;
 * domain §0.4, §5). It never returns a yellow or black grade to be taken, and once a merchant was rated it never returns to 观察期:
 * an opening day corrected, an inspection withdrawn by one person would end a yellow or a red, or a fall in hand.
 *
 * @param step what to do with the grade in force
 * @param grade the grade to take or to propose; the grade in force where nothing moves; null if there is none
 * @param ends whether a proposal still open has lost its ground
 */
record Course(Step step, @Nullable Grade grade, boolean ends) {

    enum Step {
        KEEP,
        TAKE,
        PROPOSE
    }

    /** A proposal or decision on its way: of what kind, and to which grade. */
    record Open(DecisionKind kind, Grade to) {}

    /**
     * @param inForce the grade in force; null before the first
     * @param byHand whether that grade was set by a manual decision that has not expired: machine grades then wait
     * @param released whether it is the yellow that led out of black, which only a further passed inspection betters
     * @param machine what the model says
     * @param reinspected whether an inspection was passed since the grade in force began
     * @param open what is on its way, papers of before (补录) apart; null if nothing is
     */
    static Course of(
            @Nullable Grade inForce,
            boolean byHand,
            boolean released,
            Grade machine,
            boolean reinspected,
            @Nullable Open open) {
        if (byHand) {
            return new Course(Step.KEEP, inForce, false);
        }
        if (open != null && open.kind() == DecisionKind.MANUAL) {
            return besideManual(of(inForce, false, released, machine, reinspected, null), open);
        }
        if (inForce == Grade.BLACK) {
            return outOfBlack(machine, reinspected, open);
        }
        if (machine == Grade.PROBATION && inForce != null) {
            return new Course(Step.KEEP, inForce, false);
        }
        if (machine == inForce) {
            return new Course(Step.KEEP, inForce, open != null);
        }
        if (released && !isHarm(machine) && !reinspected) {
            return new Course(Step.KEEP, inForce, open != null);
        }
        if (!isHarm(machine)) {
            return new Course(Step.TAKE, machine, open != null);
        }
        boolean same = open != null && open.to() == machine;
        return same ? new Course(Step.KEEP, inForce, false) : new Course(Step.PROPOSE, machine, open != null);
    }

    /**
     * A manual proposal that nobody has decided holds up nothing but a proposal of the very grade it proposes itself: what takes
     * force at once does so beside it, and a fall the rules demand takes the place of a relief and of a lesser harm.
     */
    private static Course besideManual(Course free, Open manual) {
        if (free.step() == Step.TAKE) {
            return new Course(Step.TAKE, free.grade(), free.grade() == manual.to());
        }
        return free.step() == Step.PROPOSE && free.grade() != manual.to()
                ? new Course(Step.PROPOSE, free.grade(), true)
                : new Course(Step.KEEP, free.grade(), false);
    }

    private static Course outOfBlack(Grade machine, boolean reinspected, @Nullable Open open) {
        boolean releasable = machine != Grade.BLACK && reinspected;
        if (releasable && open == null) {
            return new Course(Step.PROPOSE, Grade.YELLOW, false);
        }
        return new Course(Step.KEEP, Grade.BLACK, open != null && !releasable);
    }

    /** Grades that no merchant is given without notice and hearing. */
    static boolean isHarm(Grade grade) {
        return grade == Grade.YELLOW || grade == Grade.BLACK;
    }
}
