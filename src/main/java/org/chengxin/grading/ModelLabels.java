package org.chengxin.grading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/** The Chinese names that a model's rules are read with: the catalogue's own, where nobody has given another. */
final class ModelLabels {

    private final Map<String, String> labels;
    private final Function<String, @Nullable CatalogueItem> items;
    private final Map<String, String> departments;

    private ModelLabels(
            Map<String, String> labels,
            Function<String, @Nullable CatalogueItem> items,
            Map<String, String> departments) {
        this.labels = new LinkedHashMap<>(labels);
        this.items = items;
        this.departments = departments;
    }

    /** The model with a name for everything its rules look at. Names that are there stay. */
    static Definition complete(
            Definition model, Function<String, @Nullable CatalogueItem> items, Map<String, String> departments) {
        ModelLabels names = new ModelLabels(model.labels(), items, departments);
        model.rules().stream().map(Rule::of).forEach(names::of);
        model.rules().stream()
                .filter(rule -> rule.decay() != null)
                .forEach(rule -> names.field(
                        rule.of().item(), Objects.requireNonNull(rule.decay()).from()));
        Stream.of(model.gates(), model.ceilings(), model.vetoes())
                .flatMap(java.util.List::stream)
                .map(Bar::of)
                .forEach(names::of);
        names.of(model.probation().needs());
        return ModelChange.labels(model, names.labels);
    }

    private void of(Criterion of) {
        CatalogueItem item = items.apply(of.item());
        if (item != null) {
            labels.putIfAbsent(of.item(), item.name());
        }
        Stream.concat(of.when().stream(), of.must().stream())
                .flatMap(one -> one.anyOf().isEmpty() ? Stream.of(one) : one.anyOf().stream())
                .forEach(one -> condition(of.item(), one));
        Latest latest = of.latest();
        if (latest != null && latest.per() != null) {
            field(of.item(), latest.per());
        }
    }

    private void condition(String item, Condition one) {
        field(item, Objects.requireNonNullElse(one.field(), ""));
        if ("authority".equals(one.field())) {
            Stream.concat(Stream.ofNullable(one.value()), one.values().stream())
                    .filter(departments::containsKey)
                    .forEach(code -> labels.putIfAbsent(code, departments.get(code)));
        }
    }

    private void field(String itemCode, String field) {
        CatalogueItem item = items.apply(itemCode);
        if (item != null && !labels.containsKey(field) && !labels.containsKey(itemCode + "." + field)) {
            item.field(field).map(CatalogueField::name).ifPresent(name -> labels.put(itemCode + "." + field, name));
        }
    }
}
