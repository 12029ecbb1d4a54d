package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.anInspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.dossier.Fact;

/** A shop under test: its facts, and what the default model says of it. */
abstract class AssessedShop {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate RECENT = TODAY.minusMonths(1);
    static final LocalDate OPENED = TODAY.minusYears(2);
    static final Fact QUIET =
            anInspection("gajz", "消防安全", RECENT).with("joint", "否").build();

    final List<Fact> facts = new ArrayList<>();

    void given(Fact... more) {
        facts.addAll(List.of(more));
    }

    void given(List<Fact> more) {
        facts.addAll(more);
    }

    Assessment assess() {
        return assess(TODAY);
    }

    Assessment assess(LocalDate day) {
        return Assessor.assess(Models.DEFAULT, facts, OPENED, day);
    }

    void assertScore(String score, Grade grade) {
        Assessment assessment = assess();
        assertThat(assessment.score()).isEqualTo(new BigDecimal(score));
        assertThat(assessment.grade()).isEqualTo(grade);
    }

    static void assertUnmet(List<Check> checks, String... codes) {
        assertThat(checks)
                .filteredOn(check -> !check.met())
                .extracting(Check::code)
                .containsExactlyInAnyOrder(codes);
    }

    BigDecimal points(String dimension) {
        return assess().dimensions().stream()
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .orElseThrow()
                .points();
    }

    LedgerLine line(String rule) {
        return assess().lines().stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static Fact commitment() {
        return a("commitment", RECENT).with("kind", "先行赔付").build();
    }

    static Fact firePassed() {
        return anInspection("xfjy", "消防安全", RECENT).with("joint", "否").build();
    }

    static Fact utility(String authorised) {
        return a("utility", RECENT)
                .by("gdzx")
                .with("kind", "电")
                .with("status", "正常")
                .with("authorised", authorised)
                .notPublic()
                .build();
    }

    static Fact licence(String name, LocalDate from, LocalDate to) {
        return a("licence", from)
                .with("certificate_name", name)
                .with("status", "有效")
                .validTo(to)
                .build();
    }
}
