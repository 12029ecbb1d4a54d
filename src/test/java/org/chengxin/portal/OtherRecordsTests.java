package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.dossier.EndedFacts.disputed;
import static org.chengxin.portal.PublicProfileFixtures.TODAY;
import static org.chengxin.portal.PublicProfileFixtures.fact;
import static org.chengxin.portal.PublicProfileFixtures.facts;
import static org.chengxin.portal.PublicProfileFixtures.item;
import static org.chengxin.portal.PublicProfileFixtures.published;
import static org.chengxin.portal.PublicProfileFixtures.secret;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Disclosure;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FieldType;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.junit.jupiter.api.Test;

class OtherRecordsTests {

    private static final CatalogueField RESULT = new CatalogueField(
            "result",
            "结论",
            null,
            FieldType.CHOICE,
            true,
            0,
            List.of(),
            List.of("好", "差"),
            Map.of(),
            null,
            false,
            null,
            null,
            false,
            false,
            null,
            null,
            null);

    @Test
    void aPublicItemAppearsByItsTitleItsSourceAndItsDate() {
        Section others = OtherRecords.of(facts(
                        List.of(item("training", Disclosure.PUBLIC)),
                        published("training", TODAY.minusDays(3), Map.of("title", "消防培训"))))
                .orElseThrow();
        assertThat(others.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.heading()).isEqualTo("training");
            assertThat(entry.rows()).containsExactly(new Row("内容", "消防培训"));
            assertThat(entry.source()).isEqualTo("张店区scjg");
            assertThat(entry.date()).isEqualTo(TODAY.minusDays(3));
        });
    }

    @Test
    void whatIsInternalOrOutOfPublicityNeverAppears() {
        List<CatalogueItem> items = List.of(item("training", Disclosure.PUBLIC), item("hidden", Disclosure.INTERNAL));
        Fact over = fact(
                "training", null, "scjg", TODAY.minusYears(2), null, TODAY.minusYears(2), TODAY.minusDays(1), Map.of());
        assertThat(OtherRecords.of(
                        facts(items, over, published("hidden", TODAY, Map.of()), secret("training", TODAY, Map.of()))))
                .isEmpty();
    }

    @Test
    void aSummedItemAppearsAsCountsOfTheLastTwelveMonthsOnly() {
        Section others = OtherRecords.of(facts(
                        List.of(item("voices", Disclosure.AGGREGATE, RESULT)),
                        secret("voices", TODAY.minusMonths(1), Map.of("result", "好", "who", "张三丰")),
                        secret("voices", TODAY.minusMonths(2), Map.of("result", "好")),
                        secret("voices", TODAY, Map.of("result", "差")),
                        secret("voices", TODAY.minusMonths(13), Map.of("result", "差"))))
                .orElseThrow();
        assertThat(others.entries())
                .containsExactly(new Entry(
                        "voices（汇总）",
                        null,
                        List.of(new Row("好", "2 条"), new Row("差", "1 条")),
                        others.entries().get(0).source(),
                        TODAY));
        assertThat(others.entries().get(0).source()).isNotBlank();
    }

    @Test
    void aSumSaysHowManyOfItsFactsAreUnderObjection() {
        Fact objected = disputed(secret("voices", TODAY, Map.of("result", "差")));
        assertThat(OtherRecords.of(facts(
                                List.of(item("voices", Disclosure.AGGREGATE, RESULT)),
                                secret("voices", TODAY.minusMonths(1), Map.of("result", "好")),
                                objected))
                        .orElseThrow()
                        .entries()
                        .get(0)
                        .rows())
                .contains(new Row("异议中", "当事人等对其中 1 项提出异议，正在核查"));
    }

    @Test
    void anItemUnderConsentAppearsOnlyWhereTheMerchantAgreed() {
        List<CatalogueItem> items = List.of(item("loans", Disclosure.CONSENT));
        assertThat(OtherRecords.of(facts(items, loan(TODAY, "否")))).isEmpty();
        assertThat(OtherRecords.of(facts(items, loan(TODAY.minusMonths(1), "否"), loan(TODAY, "是")))
                        .orElseThrow()
                        .entries())
                .hasSize(1);
    }

    /** 个人信息保护法第十五条. */
    @Test
    void whoeverTakesAnAgreementBackIsShownNoMoreOfWhatWasAgreedToEarlier() {
        List<CatalogueItem> items = List.of(item("loans", Disclosure.CONSENT));
        assertThat(OtherRecords.of(facts(items, loan(TODAY.minusMonths(1), "是"), loan(TODAY, "否"))))
                .isEmpty();
        assertThat(OtherRecords.of(facts(items, loan(TODAY, "否"), loan(TODAY, "是"))))
                .as("of two that are equally new the one that refuses")
                .isEmpty();
    }

    private static Fact loan(LocalDate day, String agreed) {
        return secret("loans", day, Map.of("title", "贷款", "authorised", agreed));
    }

    /** A long row of annual reports must not hide a listing for serious violations. */
    @Test
    void noKindIsCrowdedOutByAnother() {
        Fact[] all = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> published("a", TODAY.minusDays(i), Map.of("n", "第" + i))),
                        Stream.of(published("b", TODAY, Map.of("n", "要紧"))))
                .toArray(Fact[]::new);
        Section others = OtherRecords.of(
                        facts(List.of(item("a", Disclosure.PUBLIC), item("b", Disclosure.PUBLIC)), all))
                .orElseThrow();
        assertThat(others.entries()).hasSize(PublicRecords.MOST);
        assertThat(others.entries()).extracting(Entry::heading).contains("b").startsWith("a");
        assertThat(others.notes()).containsExactly("共 21 条，这里列出 8 条。");
    }
}
