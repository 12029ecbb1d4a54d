package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain.md §1 (GB 32100-2015). */
class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110108551385082Q",
                "914403001922038216",
                "12100000400000624D",
                "91440300708461136T",
                "91440300192185379H",
                "12100000400002259P",
                "92370303MA90002140",
                "92370303MA9000011B",
                "92370303MA900002X3",
                "92370303MA9000046X"
            })
    void aCodeOfTheVectorsIsAccepted(String text) {
        assertThat(CreditCode.problem(text)).isEmpty();
        assertThat(CreditCode.parse(text)).hasValueSatisfying(code -> {
            assertThat(code.value()).isEqualTo(text);
            assertThat(code.warning()).isEmpty();
        });
    }

    @Test
    void aRemainderOfZeroMeansCheckCharacterZero() {
        assertThat(CreditCode.parse("92370303MA90002140")).isPresent();
        assertThat(CreditCode.problem("92370303MA9000214Y"))
                .hasValueSatisfying(s -> assertThat(s).contains("应为 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "914403001922038217, 第18位校验码应为 6，实为 7",
        "91110108515385082Q, 第18位校验码应为",
        "91110108551385O82Q, 第15位为字母 O",
        "9111010855138508ZQ, 第17位为字母 Z",
        "91110108551385082,  应为18位，实为17位",
        "91110108551385082QQ, 应为18位，实为19位",
        "9.1110108551E+17,   被保存成了数字",
        "9111010855138508-Q, 不是数字或大写字母",
        "01110108551385082Q, 第1位登记管理部门代码不应为 0",
        "96110108551385082Q, 第2位机构类别代码不应为 6",
        "91A10108551385082Q, 第3位属于行政区划码"
    })
    void aWrongCodeSaysWhatIsWrong(String text, String words) {
        assertThat(CreditCode.parse(text)).isEmpty();
        assertThat(CreditCode.problem(text))
                .hasValueSatisfying(s -> assertThat(s).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 91110108551385082q ", "９１１１０１０８５５１３８５０８２Ｑ", "\u300091110108551385082Q\u00a0"})
    void widthCaseAndOuterSpaceDoNotMatter(String text) {
        assertThat(CreditCode.parse(text)).contains(new CreditCode("91110108551385082Q"));
    }

    @Test
    void anEmptyCellIsNoCode() {
        assertThat(CreditCode.problem("  ")).contains("未填写统一社会信用代码");
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        String good = "92370303MA90002140";
        for (int i = 0; i < good.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c != good.charAt(i)) {
                    assertThat(CreditCode.parse(good.substring(0, i) + c + good.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aWrongOrganisationCodeIsOnlyADoubt() {
        // 9–17 altered from MA9000214 to MA9000210, check character recomputed by hand
        CreditCode code = java.util.stream.Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(c -> CreditCode.parse("92370303MA9000210" + c))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
        assertThat(code.warning()).isPresent();
    }

    @Test
    void aCodeCannotBeMadeFromWrongText() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new CreditCode("914403001922038217"));
    }

    @Test
    void prefix92IsAnIndividualBusiness() {
        assertThat(new CreditCode("92370303MA9000011B").isIndividualBusiness()).isTrue();
        assertThat(new CreditCode("91110108551385082Q").isIndividualBusiness()).isFalse();
    }
}
