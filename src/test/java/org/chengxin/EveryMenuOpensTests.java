package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever signs in sees a first page, and every entry of the menu on it opens. */
@IntegrationTest
class EveryMenuOpensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<ConsoleArea> areas;

    @ParameterizedTest
    @EnumSource(Role.class)
    void theFirstPageAndEveryEntryOfItsMenuOpen(Role role) {
        opens("/console", role);
        List<ConsoleArea> menu = areas.stream()
                .filter(area -> !area.label().isEmpty() && area.readers().contains(role))
                .toList();
        menu.forEach(area -> opens(area.path(), role));
    }

    private void opens(String path, Role role) {
        assertThat(mvc.get()
                        .uri(path)
                        .with(SignedIn.as(role))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .as("%s for %s", path, role)
                .isIn(200, 302);
    }
}
