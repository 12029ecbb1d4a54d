package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By when each item is to be reported is part of its definition. */
@IntegrationTest
class DutyTests {

    @Autowired
    Catalogue catalogue;

    @Test
    void theDutyOfAnItemIsReadFromItsDefinition() {
        assertThat(duty("penalty")).isEqualTo(new Duty(Duty.Kind.EVENT, 7, 1, 1));
        assertThat(duty("utility")).isEqualTo(new Duty(Duty.Kind.MONTHLY, 10, 1, 1));
        assertThat(duty("tax_credit")).isEqualTo(new Duty(Duty.Kind.YEARLY, 0, 5, 5));
        assertThat(duty("annual_report")).isEqualTo(new Duty(Duty.Kind.YEARLY, 0, 1, 7));
        assertThat(catalogue.item("review").definition().duty())
                .as("comes from the system itself")
                .isNull();
    }

    @Test
    void theRuleIsSaidInWords() {
        assertThat(duty("penalty").words()).isEqualTo("信息产生之日起 7 个工作日内");
        assertThat(duty("abnormal").words()).isEqualTo("信息产生当日");
        assertThat(duty("pledge").words()).isEqualTo("信息产生当月");
        assertThat(duty("utility").words()).isEqualTo("每月报一次，最迟次月第 10 个工作日");
        assertThat(duty("honour").words()).isEqualTo("每季度报一次，最迟次季度首月第 10 个工作日");
        assertThat(duty("tax_credit").words()).isEqualTo("每年报一次，最迟 5 月最后一天");
    }

    @Test
    void aMonthThatDoesNotExistIsNoDuty() {
        assertThatThrownBy(() -> new Duty(Duty.Kind.YEARLY, 5, 1, 13)).isInstanceOf(IllegalArgumentException.class);
    }

    private Duty duty(String item) {
        Duty duty = catalogue.item(item).definition().duty();
        assertThat(duty).as(item).isNotNull();
        return duty;
    }
}
