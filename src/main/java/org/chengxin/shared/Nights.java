package org.chengxin.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A night's work, each item on its own: one that fails stops neither the others nor the rounds that follow. What failed is told in
 * the log and, until a later round has done it, on officers' first page.
 */
@Component
public class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Nights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One kind of nightly work; the label tells officers of it. */
    public record Round(String code, String label) {}

    /** What a round came to. */
    record Outcome(int failed, String sentence) {}

    /**
     * Each item in a transaction of its own; what fails is tried again the next night.
     *
     * @param lots the next items, at most so many
     * @param name of an item, for the log
     */
    public <T> void each(Round round, IntFunction<List<T>> lots, Consumer<T> act, Function<T, String> name) {
        Outcome outcome = run(round.code(), lots, act, name);
        if (outcome.failed() == 0) {
            jdbc.sql("delete from shared_night_failure where round = ?")
                    .param(round.code())
                    .update();
        } else {
            jdbc.sql("""
                            insert into shared_night_failure (round, label, failed, sentence, failed_at) values (?, ?, ?, ?, ?)
                            on conflict (round) do update set label = excluded.label, failed = excluded.failed,
                              sentence = excluded.sentence, failed_at = excluded.failed_at""")
                    .params(
                            round.code(),
                            round.label(),
                            outcome.failed(),
                            outcome.sentence(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    static <T> Outcome run(String what, IntFunction<List<T>> lots, Consumer<T> act, Function<T, String> name) {
        Set<T> tried = new HashSet<>();
        Set<T> failed = new HashSet<>();
        String sentence = "";
        try {
            for (List<T> lot = next(lots, tried); tried.addAll(lot); lot = next(lots, tried)) {
                for (T one : lot) {
                    try {
                        act.accept(one);
                    } catch (RuntimeException problem) {
                        LOG.error("{} failed for {} and is tried again next night", what, name.apply(one), problem);
                        failed.add(one);
                        sentence = sentence.isEmpty() ? sentence(problem) : sentence;
                    }
                }
            }
        } catch (RuntimeException problem) {
            LOG.error("{}: the round failed and is tried again next night", what, problem);
            return new Outcome(Math.max(1, failed.size()), sentence.isEmpty() ? sentence(problem) : sentence);
        }
        return new Outcome(failed.size(), sentence);
    }

    /** What somebody can act on; anything else is for who reads the log. */
    private static String sentence(RuntimeException problem) {
        return problem instanceof Rejected rejected ? rejected.sentence() : "";
    }

    /** What failed stays in the backlog; it must not keep the rest from its turn. */
    private static <T> List<T> next(IntFunction<List<T>> lots, Set<T> tried) {
        return lots.apply(AT_ONCE + tried.size()).stream()
                .filter(one -> !tried.contains(one))
                .toList();
    }
}
