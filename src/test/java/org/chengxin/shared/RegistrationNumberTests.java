package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain.md §1 (GS15-2006). */
class RegistrationNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"310115600985533", "110108002734659", "440301103448669", "110108000000016"})
    void aNumberOfTheVectorsIsAccepted(String text) {
        assertThat(RegistrationNumber.parse(text)).contains(new RegistrationNumber(text));
    }

    @ParameterizedTest
    @CsvSource({
        "310115600985535, 第15位校验码应为 3，实为 5",
        "31011560098553, 应为15位，实为14位",
        "31011560098553A, 第15位“A”不是数字",
        "3.10116E+14, 被保存成了数字",
        "'', 未填写工商注册号"
    })
    void aWrongNumberSaysWhatIsWrong(String text, String words) {
        assertThat(RegistrationNumber.parse(text)).isEmpty();
        assertThat(RegistrationNumber.problem(text))
                .hasValueSatisfying(s -> assertThat(s).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 310115600985533 ", "３１０１１５６００９８５５３３"})
    void widthAndOuterSpaceDoNotMatter(String text) {
        assertThat(RegistrationNumber.parse(text)).contains(new RegistrationNumber("310115600985533"));
    }
}
