package org.chengxin.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many codes by telephone the street pays for within a day ({@code review_policy.codes_a_day}). */
@Component
class CodeBudget {

    private static final Logger LOG = LoggerFactory.getLogger(CodeBudget.class);

    private final ReviewGuidance guidance;
    private final JdbcClient jdbc;
    private final Clock clock;

    CodeBudget(ReviewGuidance guidance, JdbcClient jdbc, Clock clock) {
        this.guidance = guidance;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Rejected where no more are paid for today */
    void requireLeft() {
        if (isSpent()) {
            LOG.error("No telephone code sent: the day's number (review_policy.codes_a_day) is used up");
            throw new Rejected("phone", "今天发出的验证码太多，已经停发，工作人员会处理。请明天再试；消费纠纷请用投诉，不用验证码。");
        }
    }

    /** Whether so many were sent that something is wrong: officers then see it on their first page. */
    boolean isSpent() {
        return jdbc.sql("select count(*) from review_phone_code where sent_at > ?")
                        .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                        .query(Long.class)
                        .single()
                >= guidance.on(LocalDate.now(clock)).codesADay();
    }
}
