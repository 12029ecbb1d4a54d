package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 公示 (issue 3): whether a fact is visible on day D follows from the fact, the rules and D, and from nothing else. */
class PublicityPropertyTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);

    /** A statement that needs a term of publicity. */
    record Statement(
            String grade, LocalDate decided, @Nullable LocalDate stated, Map<String, String> data) {}

    @Property
    void visibilityIsThatOfTheFirstRuleThatApplies(
            @ForAll("rules") List<PublicityRule> rules,
            @ForAll("statements") Statement statement,
            @ForAll("days") LocalDate day) {
        Fact fact = drafted(rules, statement);

        assertThat(fact.isPublicOn(day)).isEqualTo(expected(rules, statement, day));
    }

    @Property
    void aSpanOfVisibilityHasNoHolesAndStartsWithTheDecision(
            @ForAll("rules") List<PublicityRule> rules,
            @ForAll("statements") Statement statement,
            @ForAll("days") LocalDate day) {
        Fact fact = drafted(rules, statement);

        if (fact.isPublicOn(day)) {
            assertThat(statement.decided()).isBeforeOrEqualTo(day);
            assertThat(fact.isPublicOn(statement.decided())).isTrue();
            assertThat(fact.isPublicOn(day.minusDays(1))).isEqualTo(!day.equals(statement.decided()));
        }
    }

    @Property
    void whatWasWithdrawnRepairedOrRevokedIsVisibleOnNoDay(
            @ForAll("rules") List<PublicityRule> rules,
            @ForAll("statements") Statement statement,
            @ForAll("days") LocalDate day) {
        Fact fact = drafted(rules, statement);

        for (Fact.Ending.Kind kind : Fact.Ending.Kind.values()) {
            assertThat(EndedFacts.ended(fact, new Fact.Ending(kind, Instant.EPOCH, "某人", "某文书"))
                            .isPublicOn(day))
                    .isFalse();
        }
        assertThat(EndedFacts.withdrawn(fact, Instant.EPOCH).isPublicOn(day)).isFalse();
    }

    /** The same answer, said a second way: day by day, without the stored span. */
    private static boolean expected(List<PublicityRule> rules, Statement statement, LocalDate day) {
        if (day.isBefore(statement.decided())) {
            return false;
        }
        for (PublicityRule rule : rules) {
            boolean grade = rule.grade() == null || rule.grade().equals(statement.grade());
            boolean early = rule.from() != null && statement.decided().isBefore(rule.from());
            boolean late = rule.to() != null && statement.decided().isAfter(rule.to());
            boolean content = rule.onlyOf() == null
                    || rule.onlyOf().options().contains(statement.data().get("kinds"));
            if (grade && !early && !late && content) {
                boolean withinMin = !day.isAfter(statement.decided().plusMonths(rule.minMonths()));
                boolean withinMax = rule.maxMonths() == 0
                        || !day.isAfter(statement.decided().plusMonths(rule.maxMonths()));
                boolean withinStated = statement.stated() == null || !day.isAfter(statement.stated());
                return rule.shown() && (withinStated && withinMax || withinMin);
            }
        }
        return rules.isEmpty();
    }

    private static Fact drafted(List<PublicityRule> rules, Statement statement) {
        CatalogueItem item = new CatalogueItem(
                "penalty", "行政处罚", "1", FIRST, "", List.of(), "", Disclosure.PUBLIC, definition(rules));
        Optional<CatalogueItem.Publicity> publicity =
                item.publicityOf(statement.grade(), statement.decided(), statement.stated(), statement.data());
        return new Fact(
                FactId.next(),
                new MerchantId(new UUID(0, 1)),
                "penalty",
                "key",
                statement.grade(),
                "scjg",
                "scjg",
                statement.decided(),
                null,
                publicity.map(CatalogueItem.Publicity::from).orElse(null),
                publicity.map(CatalogueItem.Publicity::until).orElse(null),
                statement.data(),
                null,
                null,
                Instant.EPOCH,
                null);
    }

    private static CatalogueItem.Definition definition(List<PublicityRule> rules) {
        return JSON.readValue(
                "{\"key\":[\"document_no\"],\"validFrom\":\"decided_on\",\"publicUntilField\":\"public_until\","
                        + "\"title\":[\"document_no\"],\"fields\":[],\"publicity\":" + JSON.writeValueAsString(rules)
                        + "}",
                CatalogueItem.Definition.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(FIRST, LAST);
    }

    @Provide
    Arbitrary<Statement> statements() {
        return Combinators.combine(
                        Arbitraries.of("轻微", "一般", "严重"),
                        Dates.dates().between(FIRST, LocalDate.of(2028, 12, 31)),
                        days().injectNull(0.5),
                        Arbitraries.of("警告", "罚款", "吊销"))
                .as((grade, decided, stated, kinds) -> new Statement(grade, decided, stated, Map.of("kinds", kinds)));
    }

    @Provide
    Arbitrary<List<PublicityRule>> rules() {
        return Combinators.combine(
                        Arbitraries.of("轻微", "一般", "严重").injectNull(0.2),
                        days().injectNull(0.5),
                        days().injectNull(0.5),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(0, 3, 12),
                        Arbitraries.of(0, 12, 36),
                        Arbitraries.of(List.of("警告"), List.of("警告", "罚款")).injectNull(0.5))
                .as((grade, from, to, shown, min, max, kinds) -> new PublicityRule(
                        grade,
                        from,
                        to,
                        shown,
                        min,
                        max,
                        "依据",
                        kinds == null ? null : new PublicityRule.OnlyOf("kinds", kinds),
                        null))
                .list()
                .ofMaxSize(4);
    }
}
