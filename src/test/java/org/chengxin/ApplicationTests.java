package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ApplicationTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void itIsHealthyOnAFreshDatabase() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }
}
