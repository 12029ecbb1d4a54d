package org.chengxin.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Option;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviews are judged by, as data: the rules of a day, tags, words that need a look, reasons for refusal. */
@Component
class ReviewGuidance {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewGuidance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a review is not made public: the label is for the desk, the sentence for the author. */
    record Reason(String code, String label, String sentence) {}

    /** How long a device is to be known again. */
    Duration known() {
        return Duration.ofDays(on(LocalDate.now(clock)).daysBetween());
    }

    ReviewPolicy on(LocalDate day) {
        return jdbc.sql(
                        "select days_between, per_address, burst_hours, burst_least, burst_times, prior_mean, prior_weight,"
                                + " shown_from, months, flags_to_look, kept_days, codes_a_day from review_policy where effective_from <= ?"
                                + " order by effective_from desc limit 1")
                .param(day)
                .query(ReviewPolicy.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no review_policy holds on " + day));
    }

    List<String> words() {
        return jdbc.sql("select word from review_word").query(String.class).list();
    }

    List<Option> tags() {
        return jdbc.sql("select code as value, label from review_tag order by position")
                .query(Option.class)
                .list();
    }

    /** @throws Rejected with the sentence where there is no such reason */
    Reason reason(String code, String otherwise) {
        return reasons().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected("reason", otherwise));
    }

    List<Reason> reasons() {
        return jdbc.sql("select code, label, sentence from review_reason order by position")
                .query(Reason.class)
                .list();
    }
}
