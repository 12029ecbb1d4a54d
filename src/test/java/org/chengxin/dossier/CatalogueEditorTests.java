package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class CatalogueEditorTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueEditor editor;

    @Autowired
    CatalogueUse use;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private final Actor officer = anOfficer();
    private String item;
    private LocalDate today;

    @BeforeEach
    void anOfficialItem() {
        today = LocalDate.now(clock);
        item = "e" + random();
        official("2026.1", "官方名称" + item);
    }

    /** Every official item must survive its own proof, or nobody could ever adopt a change to it. */
    @Test
    void theOfficialItemsPassTheProof() {
        List<CatalogueItem> all = catalogue.items();
        assertThat(all).extracting(CatalogueItem::code).contains("basics", "penalty", "utility", "rating");
        for (CatalogueItem one : all) {
            List<CatalogueItem> others = all.stream()
                    .filter(other -> !other.code().equals(one.code()))
                    .toList();
            assertThat(CatalogueProof.check(one, one, others, use))
                    .as(one.name())
                    .isEmpty();
        }
    }

    /** Opening an official item in the editor and saving it as it is must not change a letter of it. */
    @Test
    void theOfficialItemsComeBackFromTheFormsAsTheyWere() {
        for (CatalogueItem one : catalogue.items()) {
            assertThat(ItemFixtures.changed(one, form -> form)).isEqualTo(one);
            assertThat(one.fields())
                    .allSatisfy(field -> assertThat(FieldForm.of(field, 0).field(field.standard()))
                            .isEqualTo(field));
            assertThat(one.definition().publicity())
                    .allSatisfy(
                            rule -> assertThat(PublicityForm.of(rule).rule()).isEqualTo(rule));
        }
    }

    @Test
    void aVersionHoldsFromItsDayOnAndTheOfficialTextBefore() {
        rename("明日名称" + item, today.plusDays(1));
        assertThat(catalogue.itemOn(item, today))
                .hasValueSatisfying(one -> assertThat(one.name()).startsWith("官方"));
        assertThat(catalogue.itemOn(item, today.minusYears(5))).isPresent();
        assertThat(catalogue.itemOn(item, today.plusDays(1))).hasValueSatisfying(one -> {
            assertThat(one.name()).startsWith("明日");
            assertThat(one.version()).isEqualTo("本地第 1 版");
        });
        assertThat(catalogue.item(item).name()).startsWith("官方");
    }

    @Test
    void whatIsAdoptedTodayIsSeenAtOnceAndANewOfficialTextDoesNotTakeOver() {
        catalogue.items();
        rename("本地名称" + item, today);
        assertThat(catalogue.item(item).name()).isEqualTo("本地名称" + item);

        official("2027.1", "新官方名称" + item);
        assertThat(editor.before(item))
                .hasValueSatisfying(one -> assertThat(one.name()).startsWith("本地"));
        assertThat(catalogue.asStored().get(item).timeline().official())
                .extracting(CatalogueItem::version)
                .isEqualTo("2027.1");
    }

    @Test
    void aSecondPersonsStaleChangeIsRefused() {
        editor.begin(item, officer);
        int seen = editor.draft(item, officer).revision();
        editor.revise(item, seen, old -> ItemFixtures.named(old, "甲" + item), "名称", officer);
        assertThatThrownBy(() -> editor.revise(item, seen, old -> ItemFixtures.named(old, "乙" + item), "名称", officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("刚才被别人改过");
        assertThat(editor.draft(item, officer).item().name()).isEqualTo("甲" + item);
        assertThatThrownBy(() -> editor.adopt(item, seen, today, officer)).hasMessageContaining("重新核对");
    }

    @Test
    void aVersionIsAdoptedForTodayOrLaterAndNeverBeforeALaterOne() {
        editor.begin(item, officer);
        assertThatThrownBy(() -> editor.adopt(item, 0, today, officer)).hasMessageContaining("没有差别");
        editor.revise(item, 0, old -> ItemFixtures.named(old, "改" + item), "名称", officer);
        assertThatThrownBy(() -> editor.adopt(item, 1, today.minusDays(1), officer))
                .hasMessageContaining("不能早于今天");
        editor.adopt(item, 1, today.plusDays(9), officer);

        editor.begin(item, officer);
        editor.revise(item, 0, old -> ItemFixtures.named(old, "再改" + item), "名称", officer);
        assertThatThrownBy(() -> editor.adopt(item, 1, today.plusDays(8), officer))
                .hasMessageContaining("第 1 版已定于");
        editor.adopt(item, 1, today.plusDays(9), officer);
        assertThat(catalogue.itemOn(item, today.plusDays(9)).orElseThrow().name())
                .startsWith("再改");
    }

    @Test
    void aDraftThatFailsItsProofIsNotAdopted() {
        editor.begin(item, officer);
        editor.revise(item, 0, old -> ItemFixtures.without(old, "topic"), "删去字段", officer);
        assertThatThrownBy(() -> editor.adopt(item, 1, today, officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("还不能采用");
    }

    @Test
    void anAdoptedVersionStaysAsItWasAndADiscardedDraftLeavesNoTrace() {
        rename("一" + item, today);
        assertThatThrownBy(() -> jdbc.sql("update dossier_catalogue_version set name = 'x' where item = ?")
                        .param(item)
                        .update())
                .hasMessageContaining("已采用的目录版本不能修改");
        assertThatThrownBy(() -> jdbc.sql("delete from dossier_catalogue_version where item = ?")
                        .param(item)
                        .update())
                .hasMessageContaining("已采用的目录版本不能修改");
        editor.begin(item, officer);
        editor.discard(item, officer);
        assertThatThrownBy(() -> editor.draft(item, officer)).isInstanceOf(NotFound.class);
        assertThat(catalogue.item(item).name()).isEqualTo("一" + item);
    }

    @Test
    void readersOfFactsAreToldOnlyWhenTheDayHasCome() {
        rename("以后" + item, today.plusDays(1));
        assertThat(announced()).isFalse();
        String other = item;
        item = "e" + random();
        official("2026.1", "官方名称" + item);
        rename("今日" + item, today);
        assertThat(announced()).isTrue();
        item = other;
        assertThat(announced()).isFalse();
    }

    @Test
    void whatTheSystemMakesItselfIsNotEditedHere() {
        assertThatThrownBy(() -> editor.begin("rating", officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("系统生成");
    }

    private void rename(String name, LocalDate from) {
        editor.begin(item, officer);
        editor.revise(item, 0, old -> ItemFixtures.named(old, name), "名称", officer);
        editor.adopt(item, 1, from, officer);
    }

    /** As the reference file puts it in, again and again. */
    private void official(String version, String name) {
        CatalogueItem text = ItemFixtures.named(
                ItemFixtures.with(
                        ItemFixtures.training(),
                        ItemFixtures.field("own", "列" + item, FieldType.TEXT).made()),
                name);
        jdbc.sql("""
                        insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers,
                          frequency, disclosure, definition)
                        values (?, 900, ?, ?, date '2026-04-15', '依据', '{}', '每月', 'INTERNAL', ?::jsonb)
                        on conflict (code) do update set name = excluded.name, version = excluded.version""")
                .params(item, name, version, json.writeValueAsString(text.definition()))
                .update();
        catalogue.forget();
    }

    private boolean announced() {
        return jdbc.sql("select announced_at is not null from dossier_catalogue_version where item = ?")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    private static String random() {
        StringBuilder letters = new StringBuilder();
        for (long left = System.nanoTime(); left > 0; left /= 26) {
            letters.append((char) ('a' + left % 26));
        }
        return letters.toString();
    }
}
