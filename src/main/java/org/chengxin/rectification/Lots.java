package org.chengxin.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A night's work, each item on its own: one that fails stops neither the others nor the rounds that follow. */
final class Lots {

    private static final Logger LOG = LoggerFactory.getLogger(Lots.class);
    private static final int AT_ONCE = 200;

    private Lots() {}

    /** Each in its own transaction: what fails is told in the log, stops nothing else, and is tried again the next night. */
    static <T> void each(String what, IntFunction<List<T>> lots, Consumer<T> act, Function<T, String> name) {
        Set<T> tried = new HashSet<>();
        try {
            for (List<T> lot = next(lots, tried); tried.addAll(lot); lot = next(lots, tried)) {
                lot.forEach(one -> attempt(what, one, act, name));
            }
        } catch (RuntimeException failed) {
            LOG.error("{}: the round failed and is tried again next night", what, failed);
        }
    }

    /** What failed stays in the backlog; it must not keep the rest from its turn. */
    private static <T> List<T> next(IntFunction<List<T>> lots, Set<T> tried) {
        return lots.apply(AT_ONCE + tried.size()).stream()
                .filter(one -> !tried.contains(one))
                .toList();
    }

    private static <T> void attempt(String what, T one, Consumer<T> act, Function<T, String> name) {
        try {
            act.accept(one);
        } catch (RuntimeException failed) {
            LOG.error("{} failed for merchant {} and is tried again next night", what, name.apply(one), failed);
        }
    }
}
