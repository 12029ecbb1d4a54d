package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.complaint.Complaints;
import org.chengxin.dossier.Dossiers;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.PastGrades;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.review.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 公示期满自动停止: publicity ends with its last day, without anyone doing anything. */
@IntegrationTest
class PublicityEndsTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String DOCUMENT = "张综执罚〔2026〕满号";

    @Autowired
    ProfileRows rows;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    Gradings gradings;

    @Autowired
    PastGrades past;

    @Autowired
    Reviews reviews;

    @Autowired
    Complaints complaints;

    @Autowired
    Words words;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private MerchantId merchant;
    private PlateView plate;
    private LocalDate lastDay;

    @BeforeEach
    void aPenaltyInPublicity() {
        LocalDate decided = LocalDate.now(clock).minusMonths(2);
        lastDay = decided.plusMonths(12);
        merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        facts.record(Dossiers.penalty(merchant, "一般", decided, DOCUMENT, Map.of()), anOfficer());
        Settled.await(jdbc, merchant);
    }

    @Test
    void theMidnightRunRemovesIt() {
        assertThat(records()).contains(DOCUMENT);

        midnight(lastDay);
        assertThat(records()).contains(DOCUMENT);

        midnight(lastDay.plusDays(1));
        assertThat(records()).doesNotContain(DOCUMENT);
    }

    /** Only what is due is rebuilt, so the run of a day without changes touches nothing. */
    private void midnight(LocalDate day) {
        Clock then = Clock.fixed(day.atStartOfDay(BEIJING).plusMinutes(20).toInstant(), BEIJING);
        Profiles profiles =
                new Profiles(rows, merchants, plates, facts, gradings, past, reviews, complaints, words, json, then);
        transactions.executeWithoutResult(status -> new Rebuilding(profiles, rows, then).everyQuarter());
    }

    private String records() {
        String body = String.valueOf(
                jdbc.queryForObject("select body from portal_profile where token = ?", String.class, plate.token()));
        return body.substring(body.indexOf("\"sections\""));
    }
}
