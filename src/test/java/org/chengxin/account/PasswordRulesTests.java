package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefgh12", "abcdefgh1!", "ABCDEFGH1!", "Abcdefghi!", "Chengxin@2026", "~~~~~~~~aB1"})
    void threeOfFourClassesAndTenCharactersAreEnough(String password) {
        assertThatCode(() -> PasswordRules.check("chosen", "officer", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdefg1!,10 至 64",
        "abcdefghij12,三类",
        "ABCDEFGH!!!!,三类",
        "1234567890!,三类",
        "Officer12345!,登录名",
        "xxOFFICERxx1!,登录名",
        "Abcdefg 12!,空格",
        "密码密码Abcdefgh12,英文"
    })
    void anythingLessIsRefusedInWords(String password, String word) {
        assertThatThrownBy(() -> PasswordRules.check("chosen", "officer", password))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(word);
    }

    @Test
    void sixtyFourCharactersAreTheLongest() {
        String longest = "Ab1!".repeat(16);

        assertThatCode(() -> PasswordRules.check("chosen", "officer", longest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("chosen", "officer", longest + "x"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void temporaryPasswordsObeyTheRulesAndDiffer() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String password = PasswordRules.temporary("ab");
            assertThatCode(() -> PasswordRules.check("chosen", "ab", password)).doesNotThrowAnyException();
            made.add(password);
        }
        assertThat(made).hasSize(500);
    }
}
