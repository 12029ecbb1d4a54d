package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain §4: what the public never sees. */
class PublicTextTests {

    @ParameterizedTest
    @CsvSource({
        "电话13805331234联系, 电话138****1234联系",
        "电话138 0533 1234联系, 电话138****1234联系",
        "身份证370303199001011234号, 身份证3703**********1234号",
        "旧证370303900101123号, 旧证3703********123号",
        "账号6222021602001234567付款, 账号6222****4567付款",
        "座机0533-2281234转8, 座机0533-****234转8",
        "电话１３９０５３３１２３４, 电话139****1234",
        "（0533）2345678, 0533-****678",
        "身份证370303 19900101 1234, 身份证3703**********1234",
        "车牌鲁C12345停放, 车牌鲁C***45停放",
        "邮箱someone@example.com, 邮箱s***@example.com"
    })
    void freeTextLosesWhatIdentifiesAPerson(String text, String shown) {
        assertThat(PublicText.free(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"92370303MA90002140", "淄张综执罚决〔2026〕第031号", "2026-09-03", "罚款2000元", "JY23703030012345"})
    void freeTextKeepsWhatIdentifiesNobody(String text) {
        assertThat(PublicText.free(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCut() {
        assertThat(PublicText.free("违".repeat(500))).hasSize(PublicText.LONGEST).endsWith("…");
    }
}
