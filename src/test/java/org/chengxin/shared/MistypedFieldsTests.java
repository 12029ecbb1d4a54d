package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.validation.DataBinder;

/** What is typed into a field of another kind is told in words, and keeps what stands in the others. */
@IntegrationTest
class MistypedFieldsTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void aDateThatIsNoneAndANumberWithLettersAreToldInWordsAndKept() throws Exception {
        String page = sent("下个月初", "十天", "按区里的通知");

        assertThat(page)
                .contains("日期看不懂，请写成 2026-01-31 的样子", "请填写一个整数", "下个月初", "按区里的通知")
                .doesNotContain("Failed to convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.12.1", "2026/12/01", "2026年12月1日", "２０２６-１２-０１"})
    void datesAreReadAsPeopleWriteThem(String date) throws Exception {
        assertThat(sent(date, "十天", "")).contains("value=\"2026-12-01\"").doesNotContain("日期看不懂");
    }

    private String sent(String from, String value, String note) throws Exception {
        return mvc.post()
                .uri("/console/checklists/terms")
                .param("term", "DEADLINE_HEAVIER")
                .param("value", value)
                .param("from", from)
                .param("note", note)
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private record Typed(Integer days, String note) {}

    /** Spring makes no record of it then, and asks that record for the value of every field that is refused. */
    @Test
    void aRuleMayStillSpeakWhenAnotherFieldCouldNotBeRead() {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Typed.class));
        Map<String, Object> sent = Map.of("days", "ten", "note", "短");
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public Object resolveValue(String name, Class<?> type) {
                return sent.get(name);
            }

            @Override
            public Set<String> getNames() {
                return sent.keySet();
            }
        });
        var errors = binder.getBindingResult();
        assertThat(errors.getTarget()).isNull();

        Refusals.at(errors, "note", "太短了");

        assertThat(errors.getFieldError("note"))
                .satisfies(error -> assertThat(error.getDefaultMessage()).isEqualTo("太短了"))
                .satisfies(error -> assertThat(error.getRejectedValue()).isEqualTo("短"));
        assertThat(errors.getFieldErrorCount("days")).isEqualTo(1);
    }
}
