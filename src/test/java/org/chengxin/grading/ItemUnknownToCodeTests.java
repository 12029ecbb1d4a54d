package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueFixtures;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Issue 3: an item added in the catalogue editor is selectable in a scoring rule, with no code. */
@IntegrationTest
@Transactional
class ItemUnknownToCodeTests {

    private static final String RULE = """
            {"code": "fire-training-failed", "name": "消防培训考核不合格", "kind": "deduction", "points": 1.5, "count": "each",
             "of": {"item": "fire_training", "when": [{"field": "outcome", "test": "eq", "value": "不合格"}]},
             "words": "{validFrom} 消防培训“{topic}”考核不合格", "publicWords": "消防培训考核不合格", "basis": "《消防法》"},
            """;
    private static final String ITEM = """
            {"key": ["trained_on", "topic"], "validFrom": "trained_on", "title": ["topic"], "fields": [
              {"code": "trained_on", "name": "培训日期", "type": "DATE", "required": true},
              {"code": "topic", "name": "培训内容", "required": true},
              {"code": "outcome", "name": "考核结论", "type": "CHOICE", "options": ["合格", "不合格"], "required": true}]}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    @AfterEach
    void forgetWhatIsRolledBack() {
        CatalogueFixtures.forget(catalogue);
    }

    @Test
    void aRuleOfANewModelVersionOnANewItemMakesALedgerLine() {
        LocalDate today = LocalDate.now(clock);
        CatalogueFixtures.add(jdbc, catalogue, "fire_training", "消防培训", "INTERNAL", ITEM);
        ScoringModel model = aNewModelVersion(today);
        MerchantId shop = aMerchant().registeredIn(merchants);
        facts.recordAll(List.of(training(shop, today, "灭火器", "不合格"), training(shop, today, "电气火灾", "合格")), anOfficer());

        Assessment assessment = Assessor.assess(model, facts.liveOf(shop), today.minusYears(1), today);
        assertThat(assessment.lines())
                .filteredOn(line -> line.rule().equals("fire-training-failed"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.dimension())
                            .as("charged to the authority's own")
                            .isEqualTo("fire");
                    assertThat(line.points()).isEqualTo(new BigDecimal("-1.50"));
                    assertThat(line.sentence()).contains("消防培训“灭火器”考核不合格");
                    assertThat(line.publicSafe()).as("the item is internal").isFalse();
                });
        assertThat(RuleBook.of(model).deductions())
                .anySatisfy(entry -> assertThat(entry.when()).startsWith("消防培训：考核结论为“不合格”"));
    }

    /** The version in force ends yesterday, the next one begins today; all of it is rolled back. */
    private ScoringModel aNewModelVersion(LocalDate today) {
        String json = Models.json()
                .replaceFirst("\"rules\": \\[", "\"rules\": [" + RULE)
                .replaceFirst(
                        "\"labels\": \\{",
                        "\"labels\": {\"fire_training\": \"消防培训\", \"fire_training.outcome\": \"考核结论\",");
        ModelProof.check(ModelText.read(json));
        jdbc.sql("update grading_model set effective_to = ? where effective_to is null")
                .param(today.minusDays(1))
                .update();
        jdbc.sql("insert into grading_model (code, version, name, basis, effective_from, definition)"
                        + " values ('street-default', 77, '试', '试', ?, ?::jsonb)")
                .params(today, json)
                .update();
        ScoringModel model = new ScoringModels(jdbc).on(today);
        assertThat(model.version()).isEqualTo(77);
        return model;
    }

    private static NewFact training(MerchantId shop, LocalDate on, String topic, String outcome) {
        return new NewFact(
                shop,
                "fire_training",
                null,
                "xfjy",
                "xfjy",
                Map.of("trained_on", on.toString(), "topic", topic, "outcome", outcome),
                null,
                null);
    }
}
