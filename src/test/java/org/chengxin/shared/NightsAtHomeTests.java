package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What a night did not get done stands on officers' first page until a later night has done it. */
@IntegrationTest
@Transactional
class NightsAtHomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Nights nights;

    @Test
    void aFailureIsShownUntilItIsMadeGood() {
        AtomicBoolean calendar = new AtomicBoolean();
        Nights.Round round = new Nights.Round("test-round", "测试用的夜间办理");
        Runnable night = () -> nights.each(round, most -> List.of(1, 2), one -> require(calendar), String::valueOf);
        night.run();
        assertThat(home(Role.OFFICER)).contains("测试用的夜间办理：2 件没有办成", "请先录入放假安排。");
        assertThat(home(Role.REPORTER)).doesNotContain("测试用的夜间办理");
        calendar.set(true);
        night.run();
        assertThat(home(Role.OFFICER)).doesNotContain("测试用的夜间办理");
    }

    private static void require(AtomicBoolean calendar) {
        if (!calendar.get()) {
            throw new Rejected("请先录入放假安排。");
        }
    }

    private String home(Role role) {
        var answer = mvc.get().uri("/console").with(SignedIn.as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
