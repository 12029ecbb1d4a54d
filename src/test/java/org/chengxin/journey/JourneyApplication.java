package org.chengxin.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.chengxin.ChengxinApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real application, on a day that stays the same unless the journey goes on to a later one, so that the dates in the sample workbooks keep their meaning. */
public final class JourneyApplication {

    /** The property that says on which morning to start. */
    static final String MORNING = "journey.morning";

    static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private JourneyApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(ChengxinApplication::main).with(Day.class).run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Day {

        /** Runs on from nine in the morning of the day. */
        @Bean
        @Primary
        Clock journeyClock() {
            ZoneId zone = ZoneId.of("Asia/Shanghai");
            Clock real = Clock.system(zone);
            Instant morning = LocalDate.parse(System.getProperty(MORNING, DAY.toString()))
                    .atTime(9, 0)
                    .atZone(zone)
                    .toInstant();
            return Clock.offset(real, Duration.between(real.instant(), morning));
        }
    }
}
