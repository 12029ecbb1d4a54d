package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.ModelFixtures.asks;
import static org.chengxin.grading.ModelFixtures.looking;
import static org.chengxin.grading.ModelFixtures.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.OfficialCatalogue;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Dimension;
import org.junit.jupiter.api.Test;

/** What the editor says of a draft before it may be submitted. */
class ModelReviewTests {

    private static final Map<String, CatalogueItem> ITEMS =
            OfficialCatalogue.items().stream().collect(Collectors.toMap(CatalogueItem::code, Function.identity()));
    private static final Map<String, String> DEPARTMENTS = Models.DEFAULT.definition().dimensions().stream()
            .flatMap(one -> one.authorities().stream())
            .collect(Collectors.toMap(code -> code, code -> code));

    private static ModelReview review(UnaryOperator<Definition> change) {
        return ModelReview.of(change.apply(Models.DEFAULT.definition()), ITEMS::get, DEPARTMENTS);
    }

    @Test
    void theDefaultModelHasNoProblemAndNoFactIsChargedTwice() {
        ModelReview review = review(model -> model);
        assertThat(review.problems()).isEmpty();
        assertThat(review.warnings()).isEmpty();
    }

    @Test
    void aTableThatDoesNotAddUpIsSaidInOneSentence() {
        assertThat(review(model -> ModelChange.dimensions(
                                model,
                                model.dimensions().stream()
                                        .map(one -> one.code().equals("market")
                                                ? new Dimension("market", one.name(), 26, 21, 5, one.authorities())
                                                : one)
                                        .toList()))
                        .problems())
                .containsExactly("各评分项满分合计须为 100 分。");
    }

    @Test
    void everyProblemIsSaidNotTheFirstOnly() {
        assertThat(review(points("penalty-general", "0").andThen(points("food-level-a", "50"))::apply)
                        .problems())
                .containsExactly("规则“一般行政处罚”的分值须大于零。", "规则“食品安全量化等级A级”的分值超过该评分项的加分上限。");
    }

    @Test
    void anItemFieldClassOrOptionThatTheCatalogueDoesNotKnowIsNamed() {
        assertThat(review(looking("sampling-failed", "moon_phase")).problems())
                .containsExactly("规则“监督抽检不合格”用到的目录项“moon_phase”不在现行目录里。");
        assertThat(review(looking("sampling-failed", "sampling", asks("colour", ConditionTest.EQ, "红")))
                        .problems())
                .containsExactly(
                        "规则“监督抽检不合格”用到的字段“colour”不在“" + ITEMS.get("sampling").name() + "”的字段表里。");
        assertThat(review(looking("sampling-failed", "sampling", asks("result", ConditionTest.EQ, "也许")))
                        .problems())
                .containsExactly("规则“监督抽检不合格”比较的“也许”不是“result”的可选项。");
        assertThat(review(looking("penalty-minor", "penalty", asks("class", ConditionTest.EQ, "特别严重")))
                        .problems())
                .containsExactly("规则“轻微行政处罚”比较的“特别严重”不是“class”的可选项。");
        assertThat(review(looking("sampling-failed", "sampling", asks("result", ConditionTest.PAST, "")))
                        .problems())
                .containsExactly("规则“监督抽检不合格”把“result”当日期判断，它不是日期。");
    }

    @Test
    void aRuleThatNoFactCanMeetIsRefused() {
        assertThat(review(looking(
                                "sampling-failed",
                                "sampling",
                                asks("result", ConditionTest.EQ, "合格"),
                                asks("result", ConditionTest.EQ, "不合格")))
                        .problems())
                .containsExactly("规则“监督抽检不合格”的几个条件互相矛盾，永远不会有信息符合。");
    }

    @Test
    void twoRulesThatChargeOneFactAreWarnedOf() {
        assertThat(review(looking("finding-general", "inspection", asks("result", ConditionTest.EQ, "不合格")))
                        .warnings())
                .contains("同一条信息可能被“检查发现一般问题”和“逾期未整改”重复扣分。");
    }

    @Test
    void decayThatRisesIsRefused() {
        assertThat(review(model -> {
                            var old = ModelFixtures.rule(model, "penalty-general");
                            var rising =
                                    new Decay("validFrom", List.of(new Decay.Step(3, 50), new Decay.Step(12, 100)));
                            return ModelChange.rule(
                                    model,
                                    old.code(),
                                    new ScoringModel.Rule(
                                            old.code(),
                                            old.name(),
                                            old.dimension(),
                                            old.kind(),
                                            old.points(),
                                            old.count(),
                                            old.of(),
                                            rising,
                                            old.words(),
                                            old.publicWords(),
                                            old.basis()));
                        })
                        .problems())
                .containsExactly("规则“一般行政处罚”随时间减少的比例须逐级降低。");
    }

    @Test
    void namesMissingInTheModelComeFromTheCatalogue() {
        Definition bare = ModelChange.labels(Models.DEFAULT.definition(), Map.of());
        assertThat(ModelReview.of(bare, ITEMS::get, DEPARTMENTS).problems()).isNotEmpty();
        Definition named = ModelLabels.complete(bare, ITEMS::get, DEPARTMENTS);
        assertThat(ModelReview.of(named, ITEMS::get, DEPARTMENTS).problems()).isEmpty();
        assertThat(named.labels()).containsEntry("penalty", ITEMS.get("penalty").name());
    }

    @Test
    void aModelIsReadBackAsItWasWritten() {
        Definition model = Models.DEFAULT.definition();
        assertThat(ModelText.read(ModelText.write(model))).isEqualTo(model);
        assertThat(ModelText.hash(ModelText.read(ModelText.write(model)))).isEqualTo(ModelText.hash(model));
        assertThat(ModelText.hash(points("penalty-general", "9").apply(model))).isNotEqualTo(ModelText.hash(model));
        Definition shuffled = ModelChange.labels(model, new TreeMap<>(model.labels()).descendingMap());
        assertThat(ModelText.hash(shuffled)).isEqualTo(ModelText.hash(model));
    }

    @Test
    void differencesAreSentences() {
        Definition old = Models.DEFAULT.definition();
        Definition now = points("penalty-general", "10").apply(ModelChange.withoutRule(old, "penalty-minor"));
        now = ModelChange.bounds(
                now,
                new ScoringModel.Thresholds(new BigDecimal(90), new BigDecimal(70), new BigDecimal(50)),
                now.probation(),
                now.otherAuthority());
        assertThat(ModelDifferences.between(old, old)).isEmpty();
        assertThat(ModelDifferences.between(old, now))
                .containsExactly(
                        "红牌分数线由“88”改为“90”。",
                        "删去规则“轻微行政处罚”（扣分 2 分；行政处罚：违法程度为“轻微”，未过公示截止期；逐条计）。",
                        "规则“一般行政处罚”的分值由“8”改为“10”。");
    }
}
