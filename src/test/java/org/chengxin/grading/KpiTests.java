package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 创建实施方案第四条第（五）项: 黑牌 0 家, 蓝牌及以上 ≥ 95 %, 红牌 ≥ 50 %. */
class KpiTests {

    @Test
    void nineteenOfTwentyIsNinetyFivePercentAndEighteenIsNot() {
        assertThat(new Kpi(10, 9, 1, 0, 7).blueOrBetterMet()).isTrue();
        assertThat(new Kpi(10, 8, 2, 0, 7).blueOrBetterMet()).isFalse();
    }

    @Test
    void aShareJustBelowTheTargetIsNotRoundedUpToIt() {
        Kpi kpi = new Kpi(4999, 4500, 501, 0, 0);
        assertThat(kpi.blueOrBetterShare()).isEqualTo("94.9%");
        assertThat(kpi.blueOrBetterMet()).isFalse();
        assertThat(kpi.redShare()).isEqualTo("49.9%");
        assertThat(kpi.redMet()).isFalse();
    }

    @Test
    void merchantsInObservationAreOutsideTheTotal() {
        Kpi kpi = new Kpi(1, 1, 0, 0, 98);
        assertThat(kpi.rated()).isEqualTo(2);
        assertThat(kpi.redMet()).isTrue();
        assertThat(kpi.noneBlack()).isTrue();
        assertThat(new Kpi(99, 0, 0, 1, 0).noneBlack()).isFalse();
    }

    @Test
    void aStreetWithoutRatedMerchantsDividesByNothing() {
        assertThat(new Kpi(0, 0, 0, 0, 3).redShare()).isEqualTo("0.0%");
        assertThat(new Kpi(0, 0, 0, 0, 3).result(true)).isEqualTo("没有已评牌的商户");
        assertThat(new Kpi(1, 0, 0, 0, 3).result(true)).isEqualTo("达到");
    }
}
