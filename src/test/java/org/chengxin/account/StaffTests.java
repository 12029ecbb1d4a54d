package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class StaffTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final Staff staff = Staff.open("officer1", "王明", UUID.randomUUID(), encoder.encode("Temporary-1"), NOW);

    @Test
    void aNewAccountHasNoRoleAndOwesAPassword() {
        assertThat(staff.roles()).isEmpty();
        assertThat(staff.mustChangePassword()).isTrue();
        assertThat(staff.isEnabled()).isTrue();
    }

    @Test
    void theThreeAdministratorsExcludeEachOther() {
        assertThatThrownBy(() -> staff.hold(Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("不能由同一人担任");
        assertThat(staff.roles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void anAdministratorHoldsNoBusinessRole(Role administrator) {
        for (Role business : EnumSet.of(Role.REPORTER, Role.OFFICER, Role.COMPLAINT_HANDLER)) {
            assertThatThrownBy(() -> staff.hold(Set.of(administrator, business)))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("不能兼任业务角色");
        }
        staff.hold(Set.of(administrator));
        assertThat(staff.roles()).containsExactly(administrator);
    }

    @Test
    void businessRolesMayBeCombinedAndReplacedByAnAdministratorsRole() {
        staff.hold(Set.of(Role.OFFICER, Role.REPORTER));
        staff.hold(Set.of(Role.AUDIT_ADMIN));

        assertThat(staff.roles()).containsExactly(Role.AUDIT_ADMIN);
    }

    @Test
    void aChosenPasswordEndsTheDebtAndLastsNinetyDays() {
        staff.changePassword("Temporary-1", "Chosen-Pass-1", encoder, NOW.plusSeconds(60));

        assertThat(staff.mustChangePassword()).isFalse();
        assertThat(staff.passwordIs("Chosen-Pass-1", encoder)).isTrue();
        assertThat(staff.passwordDueAt()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofDays(90)));
    }

    @Test
    void theCurrentPasswordMustBeKnown() {
        assertThatThrownBy(() -> staff.changePassword("wrong", "Chosen-Pass-1", encoder, NOW))
                .isInstanceOf(Rejected.class)
                .hasMessage("当前密码不正确");
        assertThat(staff.passwordIs("Temporary-1", encoder)).isTrue();
    }

    @Test
    void noneOfTheLastFivePasswordsReturns() {
        String current = "Temporary-1";
        for (int i = 1; i <= 5; i++) {
            String next = "Chosen-Pass-" + i;
            staff.changePassword(current, next, encoder, NOW.plusSeconds(i));
            current = next;
        }
        for (int i = 1; i <= 5; i++) {
            String former = "Chosen-Pass-" + i;
            assertThatThrownBy(() -> staff.changePassword("Chosen-Pass-5", former, encoder, NOW))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("最近五次");
        }
        staff.changePassword("Chosen-Pass-5", "Temporary-1", encoder, NOW.plusSeconds(9));
        assertThat(staff.passwordIs("Temporary-1", encoder)).isTrue();
    }

    @Test
    void everyActThatChangesStandingEndsEarlierSessions() {
        int before = staff.sessionEpoch();
        staff.hold(Set.of(Role.OFFICER));
        staff.hold(Set.of(Role.OFFICER));
        assertThat(staff.sessionEpoch()).isEqualTo(before + 1);
        staff.suspend();
        staff.reinstate();
        staff.resetPassword(encoder.encode("Temporary-2"), NOW);
        staff.changePassword("Temporary-2", "Chosen-Pass-1", encoder, NOW);
        assertThat(staff.sessionEpoch()).isEqualTo(before + 5);
    }

    @Test
    void anAccountIsSuspendedOnceAndReinstatedOnce() {
        assertThatThrownBy(staff::reinstate).isInstanceOf(Rejected.class);
        staff.suspend();
        assertThatThrownBy(staff::suspend).isInstanceOf(Rejected.class);
    }

    @Test
    void anOldPasswordOwesANewOne() {
        StaffPrincipal principal =
                new StaffPrincipal(org.chengxin.shared.Actor.SYSTEM, 0, false, NOW.plus(PasswordRules.LIFETIME));

        assertThat(principal.owesNewPassword(NOW.plus(Duration.ofDays(90)).minusMillis(1)))
                .isFalse();
        assertThat(principal.owesNewPassword(NOW.plus(Duration.ofDays(90)))).isTrue();
    }
}
