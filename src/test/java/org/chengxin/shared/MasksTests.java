package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masking of domain.md §4. */
class MasksTests {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张小三, 张**", "欧阳小三, 欧阳**", "司马光, 司马*", "欧阳, 欧*", "张, *", "'', ''", "𠮷田一, 𠮷**", "' 张三 ', 张*"})
    void aNameKeepsItsSurname(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "0533-2345678, ****5678", "12345, ****", "'', ''"})
    void aPhoneKeepsItsEnds(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @Test
    void anIdNumberAnAddressAndAPlateKeepTheirEnds() {
        assertThat(Masks.idNumber("370303199001011234")).isEqualTo("3703**********1234");
        assertThat(Masks.idNumber("1234")).isEqualTo("****");
        assertThat(Masks.email("someone@example.com")).isEqualTo("s***@example.com");
        assertThat(Masks.email("@example.com")).isEqualTo("***");
        assertThat(Masks.plate("鲁C12345")).isEqualTo("鲁C***45");
        assertThat(Masks.plate("鲁C1")).isEqualTo("***");
    }

    @Test
    void freeTextLosesPhonesIdNumbersAndMail() {
        assertThat(Masks.scrub("当事人（身份证37030319900101123X，电话13812345678，邮箱a.b@c.cn）在现场"))
                .isEqualTo("当事人（身份证3703**********123X，电话138****5678，邮箱a***@c.cn）在现场");
    }

    @Test
    void freeTextKeepsCreditCodesAmountsAndDocumentNumbers() {
        String text = "代码914403001922038216，金额13800000000000元，张市监罚〔2025〕100号，JY23703030005002";
        assertThat(Masks.scrub(text)).isEqualTo(text);
    }
}
