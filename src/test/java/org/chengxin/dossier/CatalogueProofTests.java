package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.dossier.ItemFixtures.field;
import static org.chengxin.dossier.ItemFixtures.named;
import static org.chengxin.dossier.ItemFixtures.training;
import static org.chengxin.dossier.ItemFixtures.with;
import static org.chengxin.dossier.ItemFixtures.without;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.dossier.ItemFixtures.Recorded;
import org.junit.jupiter.api.Test;

class CatalogueProofTests {

    @Test
    void aCompleteItemMayBeAdopted() {
        assertThat(problems(training())).isEmpty();
    }

    @Test
    void theKeyIsMadeOfFieldsThatAreThereAndFilledIn() {
        assertThat(problems(without(training(), "topic"))).anyMatch(one -> one.contains("自然键用到的字段“topic”不在字段表里"));
        assertThat(problems(
                        with(training(), field("topic", "培训内容", FieldType.TEXT).made())))
                .containsExactly("自然键“培训内容”须是必填或按条件必填的字段，并且要保存。");
        assertThat(problems(with(
                        training(),
                        field("topic", "培训内容", FieldType.TEXT)
                                .requiredWhen("outcome", "合格")
                                .made())))
                .isEmpty();
    }

    @Test
    void theDateOfAStatementIsARequiredDate() {
        assertThat(problems(with(
                        training(),
                        field("trained_on", "培训日期", FieldType.TEXT).required().made())))
                .containsExactly("日期（自何日起为真）“培训日期”须是必填的日期、年月或年份。");
    }

    /** Headers are compared as the importer compares them. */
    @Test
    void noHeaderAnswersToTwoFields() {
        assertThat(problems(with(
                        training(),
                        field("place", "地点", FieldType.TEXT)
                                .aliases(" 培训内容（必填）")
                                .made())))
                .singleElement()
                .asString()
                .contains("同时属于“培训内容”和“地点”");
        assertThat(problems(
                        with(training(), field("place", "（必填）", FieldType.TEXT).made())))
                .anyMatch(one -> one.contains("没有列名"));
    }

    @Test
    void aFormatCompilesAndItsExampleFits() {
        assertThat(problems(with(
                        training(),
                        field("no", "编号", FieldType.CODE).pattern("[A-Z", "A").made())))
                .singleElement()
                .asString()
                .contains("不是正确的正则表达式");
        assertThat(problems(with(
                        training(),
                        field("no", "编号", FieldType.CODE)
                                .pattern("[A-Z]\\d+", "")
                                .made())))
                .singleElement()
                .asString()
                .contains("请写一个符合格式的例子");
        assertThat(problems(with(
                        training(),
                        field("no", "编号", FieldType.CODE)
                                .pattern("[A-Z]\\d+", "12")
                                .made())))
                .singleElement()
                .asString()
                .contains("例子“12”不符合所设的格式");
        assertThat(problems(with(
                        training(),
                        field("no", "数量", FieldType.INTEGER).pattern("\\d", "1").made())))
                .singleElement()
                .asString()
                .contains("格式只用于文本和编号");
    }

    @Test
    void choicesHaveOptionsAndOtherSpellingsMeanOneOfThem() {
        assertThat(problems(
                        with(training(), field("kind", "类别", FieldType.CHOICE).made())))
                .containsExactly("字段“类别”是单选，请写明可选项。");
        assertThat(problems(with(
                        training(),
                        field("kind", "类别", FieldType.CHOICE)
                                .options("甲", "乙")
                                .optionAliases("a=丙")
                                .made())))
                .containsExactly("字段“类别”的同义写法“a”指向“丙”，但可选项里没有它。");
        assertThat(problems(with(
                        training(),
                        field("kind", "类别", FieldType.CHOICES).options("甲;乙").made())))
                .singleElement()
                .asString()
                .contains("不能含分号");
    }

    @Test
    void aFieldLeansOnlyOnFieldsThatAreThere() {
        assertThat(problems(with(
                        training(),
                        field("ended_on", "结束日期", FieldType.DATE)
                                .notBefore("begun_on")
                                .made())))
                .containsExactly("字段“结束日期”“不早于”的另一个字段须是本目录项的日期。");
        assertThat(problems(with(
                        training(),
                        field("why", "原因", FieldType.TEXT)
                                .requiredWhen("outcome", "缺考")
                                .made())))
                .containsExactly("字段“原因”的必填条件不成立：另一个字段没有可选项“缺考”。");
    }

    @Test
    void everyItemIdentifiesItsMerchant() {
        assertThat(problems(without(training(), "credit_code"))).containsExactly("须有“统一社会信用代码”字段（credit_code），用来认定商户。");
    }

    @Test
    void codesTheSystemUsesItselfAreTaken() {
        assertThat(problems(with(
                        training(), field("authority", "机关", FieldType.TEXT).made())))
                .containsExactly("字段“机关”的代码“authority”是系统保留的，请换一个。");
    }

    @Test
    void aPublicityRuleIsForAClassThatExistsAndRunsForward() {
        CatalogueItem item = training();
        PublicityRule odd =
                new PublicityRule("严重", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), true, 12, 3, "");
        assertThat(problems(ItemChange.publicity(item, List.of(odd))))
                .containsExactly(
                        "公示规则“严重”的分级不在分级字段的可选项里。", "公示规则“严重”的最短公示期比最长公示期还长。", "公示规则“严重”的适用止日早于起日。", "公示规则“严重”没有写明依据。");
    }

    @Test
    void twoItemsShareNeitherNameNorAllHeaders() {
        assertThat(CatalogueProof.check(training(), null, List.of(named(training(), "别的")), Recorded.NOTHING))
                .singleElement()
                .asString()
                .contains("列名与目录项“别的”完全相同");
        assertThat(CatalogueProof.check(training(), null, List.of(without(training(), "topic")), Recorded.NOTHING))
                .containsExactly("已有名为“消防培训”的目录项，请换一个名称。");
    }

    @Test
    void factsOnRecordKeepTheirKeyTheirDateAndTheirTypes() {
        Recorded use = new Recorded(Set.of("topic", "trained_on", "outcome"), Set.of());
        CatalogueItem retyped = with(
                training(), field("outcome", "考核结论", FieldType.TEXT).required().made());
        assertThat(CatalogueProof.check(retyped, training(), List.of(), use))
                .containsExactly("字段“考核结论”已有信用信息在册，不能改类型，也不能改为不保存；请另加一个字段。");
        assertThat(CatalogueProof.check(retyped, training(), List.of(), Recorded.NOTHING))
                .isEmpty();

        CatalogueItem rekeyed = ItemFixtures.changed(
                training(),
                form -> new ItemForm(
                        0,
                        form.name(),
                        form.basis(),
                        form.providers(),
                        form.frequency(),
                        form.disclosure(),
                        List.of("trained_on"),
                        form.title(),
                        form.validFrom(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(CatalogueProof.check(rekeyed, training(), List.of(), use))
                .containsExactly("已有信用信息在册，不能改自然键，否则同一条信息再报会变成两条；请另立目录项。");
        assertThat(CatalogueProof.check(rekeyed, training(), List.of(), Recorded.NOTHING))
                .isEmpty();
    }

    @Test
    void classesOnRecordStay() {
        assertThat(CatalogueProof.check(training(), training(), List.of(), new Recorded(Set.of("topic"), Set.of("严重"))))
                .containsExactly("分级“严重”已有信用信息在册，不能删去。");
    }

    @Test
    void savingAnItemUnchangedChangesNothing() {
        CatalogueItem item = training();
        assertThat(ItemFixtures.changed(item, form -> form)).isEqualTo(item);
        assertThat(CatalogueDifferences.between(item, item)).isEmpty();
        for (CatalogueField field : item.fields()) {
            assertThat(FieldForm.of(field, 0).field(field.standard())).isEqualTo(field);
        }
    }

    @Test
    void differencesAreToldFieldByField() {
        CatalogueItem after = named(
                with(
                        without(training(), "outcome"),
                        field("topic", "培训主题", FieldType.TEXT).required().made()),
                "安全培训");
        assertThat(CatalogueDifferences.between(training(), after))
                .containsExactly("名称由“消防培训”改为“安全培训”。", "删去字段“考核结论”。", "字段“培训内容”的列名由“培训内容”改为“培训主题”。");
    }

    private static List<String> problems(CatalogueItem draft) {
        return CatalogueProof.check(draft, null, List.of(), Recorded.NOTHING);
    }
}
