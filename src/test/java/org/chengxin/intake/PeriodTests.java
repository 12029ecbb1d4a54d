package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.dossier.Duty;
import org.chengxin.dossier.Duty.Kind;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 14);

    @Test
    void aDayLiesInItsMonthItsQuarterAndItsYear() {
        assertThat(period(Kind.MONTHLY)).isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(period(Kind.QUARTERLY)).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(period(Kind.YEARLY)).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aYearMayBeginInAnotherMonth() {
        Duty fromMay = new Duty(Kind.YEARLY, 0, 5, 5);
        Period year = Period.containing(fromMay, DAY);
        assertThat(year).isEqualTo(new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2026, 4, 30)));
        assertThat(Period.containing(fromMay, LocalDate.of(2026, 5, 1)).first()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(year.before(fromMay).last()).isEqualTo(LocalDate.of(2025, 4, 30));
        assertThat(year.label()).isEqualTo("2025年5月至2026年4月");
    }

    @Test
    void aPeriodIsNamedAsPeopleNameIt() {
        assertThat(period(Kind.MONTHLY).label()).isEqualTo("2026年2月");
        assertThat(period(Kind.QUARTERLY).label()).isEqualTo("2026年第1季度");
        assertThat(period(Kind.YEARLY).label()).isEqualTo("2026年");
    }

    @Test
    void theMonthBeforeJanuaryIsDecemberOfTheYearBefore() {
        Duty monthly = new Duty(Kind.MONTHLY, 10, 1, 1);
        assertThat(Period.containing(monthly, LocalDate.of(2026, 1, 31))
                        .before(monthly)
                        .label())
                .isEqualTo("2025年12月");
    }

    private static Period period(Kind kind) {
        return Period.containing(new Duty(kind, 5, 1, 1), DAY);
    }
}
