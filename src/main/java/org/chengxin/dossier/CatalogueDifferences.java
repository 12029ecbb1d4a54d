package org.chengxin.dossier;

import java.util.List;
import org.chengxin.shared.Differences;
import org.jspecify.annotations.Nullable;

/** What one version of an item says differently from another, in sentences. */
final class CatalogueDifferences {

    private final Differences sentences = new Differences();

    private CatalogueDifferences() {}

    static List<String> between(CatalogueItem before, CatalogueItem after) {
        CatalogueDifferences found = new CatalogueDifferences();
        found.texts(before, after);
        found.fields(before, after);
        return found.sentences.sentences();
    }

    private void texts(CatalogueItem before, CatalogueItem after) {
        CatalogueItem.Definition old = before.definition();
        CatalogueItem.Definition now = after.definition();
        compare("名称", before.name(), after.name());
        compare("依据", before.basis(), after.basis());
        compare("报送单位", words(before.providers()), words(after.providers()));
        compare("报送频次", before.frequency(), after.frequency());
        compare("停止采集", yes(old.closed()), yes(now.closed()));
        compare("报送期限", duty(old.duty()), duty(now.duty()));
        compare("公开属性", before.disclosure().label(), after.disclosure().label());
        compare("自然键", words(old.key()), words(now.key()));
        compare("日期字段", old.validFrom(), now.validFrom());
        compare("终止日期字段", old.validTo(), now.validTo());
        compare("标题字段", words(old.title()), words(now.title()));
        compare("分级字段", old.gradeField(), now.gradeField());
        compare("分级", words(old.grades()), words(now.grades()));
        compare("作出机关字段", old.authorityField(), now.authorityField());
        compare("公示截止期字段", old.publicUntilField(), now.publicUntilField());
        compare("授权字段", old.consentField(), now.consentField());
        compare("公示规则", PublicityWords.all(before), PublicityWords.all(after));
    }

    private void fields(CatalogueItem before, CatalogueItem after) {
        after.fields().stream()
                .filter(field -> before.field(field.code()).isEmpty())
                .forEach(field -> sentences.add(
                        "新增字段“" + field.name() + "”（" + field.type().label() + (field.required() ? "，必填" : "") + "）。"));
        before.fields().stream()
                .filter(field -> after.field(field.code()).isEmpty())
                .forEach(field -> sentences.add("删去字段“" + field.name() + "”。"));
        for (CatalogueField old : before.fields()) {
            after.field(old.code()).ifPresent(now -> FieldDifferences.add(old, now, sentences));
        }
        List<String> common = order(before, after);
        if (!common.equals(order(after, before))) {
            sentences.add("字段的次序有变。");
        }
    }

    private static List<String> order(CatalogueItem item, CatalogueItem other) {
        return item.fields().stream()
                .map(CatalogueField::code)
                .filter(code -> other.field(code).isPresent())
                .toList();
    }

    private void compare(String what, @Nullable String before, @Nullable String after) {
        sentences.compare(what, before, after);
    }

    private static String duty(@Nullable Duty duty) {
        return duty == null ? "" : duty.words();
    }

    static String words(List<String> words) {
        return String.join("、", words);
    }

    static String yes(boolean holds) {
        return holds ? "是" : "否";
    }
}
