package org.chengxin.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldType;
import org.chengxin.shared.Option;

/** What can be chosen for the conditions on one catalogue item. */
record CriterionChoices(
        String itemName,
        List<Option> fields,
        List<Option> dates,
        List<Option> tests,
        Set<String> values,
        String holes) {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("validFrom", "起算日期", "validTo", "有效期限", "publicUntil", "公示截止期", "authority", "认定单位（代码）");

    static CriterionChoices of(CatalogueItem item, Map<String, String> departments) {
        List<CatalogueField> kept =
                item.fields().stream().filter(field -> !field.dropped()).toList();
        List<Option> fields = new ArrayList<>();
        if (!item.definition().grades().isEmpty()) {
            fields.add(new Option(
                    "class", "程度（" + String.join("、", item.definition().grades()) + "）"));
        }
        ATTRIBUTES.keySet().stream().sorted().forEach(code -> fields.add(attribute(code)));
        kept.forEach(field -> fields.add(option(field)));
        List<Option> dates = Stream.concat(
                        ItemFields.DATES.stream()
                                .filter(ATTRIBUTES::containsKey)
                                .sorted()
                                .map(CriterionChoices::attribute),
                        kept.stream()
                                .filter(field -> field.type() == FieldType.DATE)
                                .map(CriterionChoices::option))
                .toList();
        Set<String> values = new TreeSet<>(departments.keySet());
        values.addAll(item.definition().grades());
        kept.forEach(field -> values.addAll(field.options()));
        return new CriterionChoices(
                item.name(),
                fields,
                dates,
                Arrays.stream(ConditionTest.values())
                        .map(test -> new Option(test.name(), test.label()))
                        .toList(),
                values,
                String.join(
                        "、",
                        kept.stream()
                                .map(field -> "{" + field.code() + "} " + field.name())
                                .toList()));
    }

    private static Option attribute(String code) {
        return new Option(code, "信息的" + ATTRIBUTES.get(code));
    }

    private static Option option(CatalogueField field) {
        return new Option(field.code(), field.name());
    }
}
