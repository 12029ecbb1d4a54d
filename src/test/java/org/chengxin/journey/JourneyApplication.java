package org.chengxin.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.chengxin.ChengxinApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real application, on a day that stays the same, so that the dates in the sample workbooks keep their meaning. */
public final class JourneyApplication {

    static final Instant DAY = Instant.parse("2026-11-22T01:00:00Z");

    private JourneyApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(ChengxinApplication::main).with(Day.class).run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Day {

        /** Runs on from the morning of 2026-11-22. */
        @Bean
        @Primary
        Clock journeyClock() {
            Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
            return Clock.offset(real, Duration.between(real.instant(), DAY));
        }
    }
}
