package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({"张店区源瑞数码店, 源瑞数码店", "山东省淄博市张店区源瑞数码有限公司, 源瑞数码", "张店区源瑞数码店（个体工商户）, 源瑞数码店", "张店, 张店"})
    void theCoreOfANameIsWithoutPlaceAndLegalForm(String name, String core) {
        assertThat(Likeness.core(name)).isEqualTo(core);
    }

    @Test
    void namesAreComparedByWhatTheyHaveInCommon() {
        assertThat(Likeness.ofNames("张店区源瑞数码店", "源瑞数码店")).isEqualTo(1);
        assertThat(Likeness.ofNames("张店区源瑞数码店", "张店区源端数码店")).isBetween(0.4, 0.9);
        assertThat(Likeness.ofNames("张店区源瑞数码店", "张店区福来包子铺")).isZero();
        assertThat(Likeness.ofNames("李", "王")).isZero();
        assertThat(Likeness.isSameName("张店区 Ａ店", "张店区a店")).isTrue();
    }

    @Test
    void codesAreComparedPlaceByPlace() {
        assertThat(Likeness.differences("92370303MA9000011B", "92370303MA9000101B"))
                .containsExactly(15, 16);
        assertThat(Likeness.differences("110108000000016", "92370303MA9000011B"))
                .isEmpty();
    }
}
