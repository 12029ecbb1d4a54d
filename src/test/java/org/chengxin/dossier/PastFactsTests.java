package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.dossier.Dossiers.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of a past day, as known on a past day: two axes of time that never mix. */
@IntegrationTest
@Transactional
class PastFactsTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 10);
    private static final LocalDate REPORTED = LocalDate.of(2026, 5, 1);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 6, 1);
    private static final LocalDate REPAIRED = LocalDate.of(2026, 9, 1);

    @Autowired
    FactRows rows;

    @Autowired
    FactDrafts drafts;

    @Autowired
    PastFacts past;

    @Autowired
    FactNews news;

    @Autowired
    Acts acts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    Actor reporter;
    MerchantId merchant;

    @BeforeEach
    void aPenaltyReportedCorrectedAndRepaired() {
        reporter = SignedIn.actor(jdbc, "zhzf", Role.REPORTER);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        on(REPORTED).record(statement("罚款二万元"), reporter);
        FactId corrected = on(CORRECTED).record(statement("罚款二百元"), reporter).fact();
        Fact fact = on(REPAIRED).find(corrected).orElseThrow();
        ends(REPAIRED).end(fact, Fact.Ending.Kind.REPAIRED, "修复〔2026〕00001号", reporter);
    }

    @Test
    void aLateFactIsAbsentFromWhatWasKnownEarlier() {
        assertThat(contents(DECIDED, REPORTED.minusDays(1))).isEmpty();
        assertThat(contents(DECIDED, REPORTED)).containsExactly("罚款二万元");
    }

    @Test
    void aCorrectionShowsFromTheDayItWasKnown() {
        assertThat(contents(DECIDED, CORRECTED.minusDays(1))).containsExactly("罚款二万元");
        assertThat(contents(DECIDED, CORRECTED)).containsExactly("罚款二百元");
    }

    @Test
    void aFactIsAbsentBeforeItWasTrueHoweverMuchIsKnown() {
        assertThat(contents(DECIDED.minusDays(1), REPAIRED)).isEmpty();
    }

    @Test
    void aRepairedFactAppearsAsItWas() {
        Fact before = on(REPAIRED).of(merchant, DECIDED, REPAIRED.minusDays(1)).get(0);
        Fact after = on(REPAIRED).of(merchant, DECIDED, REPAIRED).get(0);

        assertThat(before.ending()).isNull();
        assertThat(before.isPublicOn(REPAIRED.minusDays(1))).isTrue();
        assertThat(after.ending()).isNotNull();
        assertThat(after.isPublicOn(REPAIRED)).isFalse();
    }

    @Test
    void whatWasWithdrawnReadsAsHeldTrueThen() {
        assertThat(on(REPAIRED).of(merchant, DECIDED, REPORTED)).allMatch(fact -> fact.withdrawnAt() == null);
    }

    private List<String> contents(LocalDate validOn, LocalDate knownOn) {
        return on(REPAIRED).of(merchant, validOn, knownOn).stream()
                .map(fact -> fact.value("content"))
                .toList();
    }

    private NewFact statement(String content) {
        return penalty(merchant, "一般", DECIDED, "张综执罚〔2026〕往号", Map.of("content", content));
    }

    private Facts on(LocalDate day) {
        return new Facts(rows, drafts, past, ends(day), acts, news, noon(day));
    }

    private FactEnds ends(LocalDate day) {
        return new FactEnds(rows, new Holds(List.of()), jdbc, acts, news, noon(day));
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(BEIJING).toInstant(), BEIJING);
    }
}
