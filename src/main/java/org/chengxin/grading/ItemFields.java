package org.chengxin.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldType;

/** What conditions may ask of the facts of a catalogue item: its fields, and the attributes every fact has. */
record ItemFields(CatalogueItem item) {

    /** The fact's own attributes that are dates. */
    static final Set<String> DATES = Set.of("validFrom", "validTo", "publicFrom", "publicUntil");

    boolean isKnown(String field) {
        return DATES.contains(field)
                || field.equals("authority")
                || (field.equals("class") && !item.definition().grades().isEmpty())
                || item.field(field).filter(one -> !one.dropped()).isPresent();
    }

    boolean isDate(String field) {
        return DATES.contains(field) || isOf(field, FieldType.DATE);
    }

    boolean isNumeric(String field) {
        return isOf(field, FieldType.INTEGER) || isOf(field, FieldType.DECIMAL);
    }

    /** All that the field can say; empty where it is free. */
    Optional<List<String>> options(String field, Collection<String> departments) {
        return switch (field) {
            case "class" -> Optional.of(item.definition().grades());
            case "authority" -> Optional.of(List.copyOf(departments));
            default ->
                item.field(field).filter(one -> one.type() == FieldType.CHOICE).map(CatalogueField::options);
        };
    }

    private boolean isOf(String field, FieldType type) {
        return item.field(field).filter(one -> one.type() == type).isPresent();
    }
}
