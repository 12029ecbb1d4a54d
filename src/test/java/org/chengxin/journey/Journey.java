package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A street and browsers of its own for each class of journeys. */
abstract class Journey {

    static RunningStreet street;
    static Browsers browsers;

    @BeforeAll
    static void theStreetRuns() {
        browsers = Browsers.open();
        street = RunningStreet.start();
    }

    @AfterAll
    static void theStreetRests() {
        if (street != null) {
            street.close();
            street = null;
        }
        if (browsers != null) {
            browsers.close();
            browsers = null;
        }
    }

    /** A desk of one's own, at the console's first page. */
    static Page signIn(String username) {
        return signIn(browsers.desk(), username);
    }

    static Page signIn(Page page, String username) {
        page.navigate(street.address() + "/login");
        page.fill("#username", username);
        page.fill("#password", "Chengxin@2026");
        page.click("button[type=submit]");
        page.waitForURL("**/console**");
        return page;
    }

    /** Asks until it is so, two minutes at most. */
    static void await(String what, Page page, Until until) {
        try {
            for (int i = 0; i < 240; i++) {
                if (until.holds()) {
                    return;
                }
                page.waitForTimeout(500);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError(what + ": it never did, " + page.url());
    }

    interface Until {
        boolean holds() throws IOException, SQLException;
    }

    /** A look past the application: one value about one id. */
    static String ask(String query, String id) throws IOException, SQLException {
        try (Connection database = street.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as(query).isTrue();
                return row.getString(1);
            }
        }
    }
}
