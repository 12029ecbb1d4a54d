package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A scan is exactly one indexed read, whether its page is known, new or changed, and whether the token exists. */
@IntegrationTest
class ScansTests {

    private static final ScanPage.Form PLAIN = new ScanPage.Form(false, false);

    @Autowired
    DataSource dataSource;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Profiles profiles;

    @Autowired
    ScanPage page;

    @Autowired
    Assets assets;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private final List<String> statements = new ArrayList<>();
    private Scans scans;
    private MerchantId merchant;
    private PlateView plate;

    @BeforeEach
    void setUp() {
        merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        Settled.await(new JdbcTemplate(dataSource), merchant);
        scans = new Scans(
                new ProfileRows(new JdbcTemplate(new Counting(dataSource))), profiles, page, assets, json, clock);
    }

    @Test
    void theFirstScanOfAPlateIsOneStatement() {
        assertThat(scans.page(plate.token(), PLAIN)).isPresent();
        assertThat(statements).hasSize(1);
    }

    @Test
    void everyFurtherScanIsOneStatementAndTheSamePage() {
        ScanPage.Bytes first = scans.page(plate.token(), PLAIN).orElseThrow();
        ScanPage.Bytes second = scans.page(plate.token(), PLAIN).orElseThrow();

        assertThat(statements).hasSize(2);
        assertThat(second).isSameAs(first);
    }

    @Test
    void aScanAfterAChangeIsOneStatementAndTheNewPage() {
        scans.page(plate.token(), PLAIN);
        String name = "改名店" + UUID.randomUUID();
        new JdbcTemplate(dataSource)
                .update(
                        "update portal_profile set version = version + 1, body = replace(body, '试验店', ?) where token = ?",
                        name,
                        plate.token());
        statements.clear();

        assertThat(new String(scans.page(plate.token(), PLAIN).orElseThrow().body(), StandardCharsets.UTF_8))
                .contains(name);
        assertThat(statements).hasSize(1);
    }

    @Test
    void anUnknownTokenIsOneStatementAndAMalformedOneNone() {
        assertThat(scans.page("0000000000000000", PLAIN)).isEmpty();
        assertThat(statements).hasSize(1);
        assertThat(scans.page("../../etc/passwd", PLAIN)).isEmpty();
        assertThat(statements).hasSize(1);
    }

    @Test
    void theReadUsesTheIndex() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        String plan = String.join(
                "\n",
                jdbc.queryForList(
                        "explain (costs off) "
                                + ProfileRows.SCAN.replace("unnest(?, ?)", "unnest('{x}'::text[], '{1}'::int8[])"),
                        String.class));
        assertThat(plan).contains("Index Scan using portal_profile_pkey").doesNotContain("Seq Scan on portal_profile");
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            statements.add(arguments == null ? "" : String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
