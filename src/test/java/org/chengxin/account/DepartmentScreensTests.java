package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class DepartmentScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Departments departments;

    private final String code = "d" + Long.toString(System.nanoTime(), 36);

    @Test
    void theDepartmentsOfThePolicyAreThereTheLeadingOneFirst() {
        assertThat(departments.all())
                .extracting(Department::code)
                .startsWith("scjg")
                .contains("fgw", "mashang");
        assertThat(mvc.get().uri("/console/departments").with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("张店区市场监督管理局", "牵头单位");
    }

    @Test
    void aDepartmentIsAddedAndAmended() {
        assertThat(send("/console/departments", "测试一局" + code, "")).hasStatus3xxRedirection();
        Department added = departments.byCode(code).orElseThrow();
        assertThat(added.creditCode()).isNull();
        assertThat(added.leads()).isFalse();

        assertThat(send("/console/departments/" + added.id(), "测试二局" + code, "12100000400000624d"))
                .hasStatus3xxRedirection();
        assertThat(departments.byCreditCode("12100000400000624D").orElseThrow().name())
                .isEqualTo("测试二局" + code);
    }

    @Test
    void aMistypedCreditCodeIsToldBesideItsField() {
        assertThat(send("/console/departments", "测试三局" + code, "12100000400000624E"))
                .hasStatusOk()
                .bodyText()
                .contains("校验码应为 D", "creditCode-error");
        assertThat(departments.byCode(code)).isEmpty();
    }

    @Test
    void twoDepartmentsDoNotShareAName() {
        assertThat(send("/console/departments", "张店区市场监督管理局", "")).bodyText().contains("已有同名单位");
    }

    private MvcTestResult send(String address, String name, String creditCode) {
        return mvc.post()
                .uri(address)
                .with(SignedIn.as(Role.SYSTEM_ADMIN))
                .with(csrf())
                .param("code", code)
                .param("name", name)
                .param("shortName", "测试")
                .param("creditCode", creditCode)
                .exchange();
    }
}
