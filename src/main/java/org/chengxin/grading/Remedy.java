package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One act that may better a merchant's grade, and what would then stand in its dossier.
 *
 * @param words the act in a few words
 * @param publicWords the same for readers who may not see the fact it is about
 * @param about the fact that the act ends or replaces; null where it only adds
 * @param from first day on which it can be done
 */
record Remedy(
        Kind kind,
        String words,
        String publicWords,
        @Nullable FactId about,
        LocalDate from,
        Deed deed) {

    /** What is done; the lesser effort first. */
    enum Kind {
        /** A bad mark is lifted: rectified, removed from a list, paid. */
        END,
        /** A newer statement takes the place of a bad one: a licence renewed, a report filed late. */
        RENEW,
        /** Credit repair after the shortest publicity. */
        REPAIR,
        /** Something new to its credit. */
        EARN
    }

    /** The facts there would be, had it been done on a day; the very same list where it can not or need not be done. */
    @FunctionalInterface
    interface Deed {
        List<Fact> done(List<Fact> facts, LocalDate day);
    }

    /** Whether the sooner it is done, the better; what is earned may lapse again. */
    boolean isLasting() {
        return kind != Kind.EARN;
    }
}
