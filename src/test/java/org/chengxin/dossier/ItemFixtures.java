package org.chengxin.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An invented catalogue item that may be adopted as it is, and ways to spoil it. */
final class ItemFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private ItemFixtures() {}

    /** 消防培训: trained_on and topic are its key. */
    static CatalogueItem training() {
        CatalogueItem bare = NewItemText.of("training", "消防培训", "《消防法》", "每季度", Disclosure.PUBLIC, TODAY);
        CatalogueItem.Definition text = bare.definition();
        List<CatalogueField> fields = new ArrayList<>(text.fields());
        fields.add(field("trained_on", "培训日期", FieldType.DATE).required().made());
        fields.add(field("topic", "培训内容", FieldType.TEXT).required().made());
        fields.add(field("outcome", "考核结论", FieldType.CHOICE)
                .required()
                .options("合格", "不合格")
                .made());
        return bare.with(new CatalogueItem.Definition(
                List.of("trained_on", "topic"),
                null,
                List.of(),
                "trained_on",
                null,
                null,
                null,
                null,
                List.of("topic"),
                List.of(),
                fields,
                null,
                Origin.REPORTED,
                false));
    }

    static CatalogueItem named(CatalogueItem item, String name) {
        return new CatalogueItem(
                item.code(),
                name,
                item.version(),
                item.effectiveFrom(),
                item.basis(),
                item.providers(),
                item.frequency(),
                item.disclosure(),
                item.definition());
    }

    /** The item with one field put in the place of the field with its code, or added. */
    static CatalogueItem with(CatalogueItem item, CatalogueField field) {
        List<CatalogueField> fields = new ArrayList<>(item.fields());
        fields.removeIf(old -> old.code().equals(field.code()));
        fields.add(field);
        return ItemChange.fields(item, fields);
    }

    static CatalogueItem without(CatalogueItem item, String field) {
        return ItemChange.fields(
                item,
                item.fields().stream().filter(one -> !one.code().equals(field)).toList());
    }

    static CatalogueItem changed(CatalogueItem item, UnaryOperator<ItemForm> change) {
        return change.apply(form(item)).applyTo(item);
    }

    private static ItemForm form(CatalogueItem item) {
        return ItemForm.of(new CatalogueVersion(UUID.randomUUID(), 1, "", 1, item, 0, "", Instant.EPOCH, null, null));
    }

    static FieldBuilder field(String code, String name, FieldType type) {
        return new FieldBuilder(code, name, type);
    }

    /** A field as the form makes it. */
    static final class FieldBuilder {

        private final String code;
        private final String name;
        private final FieldType type;
        private boolean required;
        private boolean dropped;
        private String options = "";
        private String optionAliases = "";
        private String aliases = "";
        private String pattern = "";
        private String example = "";
        private String whenField = "";
        private String whenContains = "";
        private String notBefore = "";

        private FieldBuilder(String code, String name, FieldType type) {
            this.code = code;
            this.name = name;
            this.type = type;
        }

        FieldBuilder required() {
            required = true;
            return this;
        }

        FieldBuilder dropped() {
            dropped = true;
            return this;
        }

        FieldBuilder options(String... all) {
            options = String.join("\n", all);
            return this;
        }

        FieldBuilder optionAliases(String... all) {
            optionAliases = String.join("\n", all);
            return this;
        }

        FieldBuilder aliases(String... all) {
            aliases = String.join("\n", all);
            return this;
        }

        FieldBuilder pattern(String expression, String shown) {
            pattern = expression;
            example = shown;
            return this;
        }

        FieldBuilder requiredWhen(String field, String word) {
            whenField = field;
            whenContains = word;
            return this;
        }

        FieldBuilder notBefore(String field) {
            notBefore = field;
            return this;
        }

        CatalogueField made() {
            return new FieldForm(
                            0,
                            code,
                            name,
                            type,
                            required,
                            null,
                            pattern,
                            example,
                            options,
                            optionAliases,
                            aliases,
                            null,
                            false,
                            notBefore,
                            whenField,
                            whenContains,
                            null,
                            dropped,
                            false)
                    .field(null);
        }
    }

    /** Facts on record, as far as the proof asks. */
    record Recorded(Set<String> fields, Set<String> grades) implements CatalogueUse {

        static final Recorded NOTHING = new Recorded(Set.of(), Set.of());

        @Override
        public boolean hasFacts(String item) {
            return !fields.isEmpty();
        }

        @Override
        public Set<String> statedFields(String item, Collection<String> asked) {
            Set<String> stated = new TreeSet<>(asked);
            stated.retainAll(fields);
            return stated;
        }

        @Override
        public Set<String> grades(String item) {
            return grades;
        }
    }
}
