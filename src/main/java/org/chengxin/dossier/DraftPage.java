package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.account.Department;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Option;

/** Everything the page of a draft shows and offers. */
record DraftPage(
        String code,
        String name,
        String state,
        int revision,
        boolean isNew,
        String today,
        List<String> problems,
        List<String> differences,
        ItemView item,
        List<Option> departments,
        List<Option> saved,
        List<Option> times,
        List<Option> dates,
        List<Option> choices,
        List<Option> creditCodes) {

    static final List<Option> DISCLOSURES = Arrays.stream(Disclosure.values())
            .map(one -> new Option(one.name(), one.label() + "（" + one.meaning() + "）"))
            .toList();

    static final List<Option> DUTIES = Arrays.stream(Duty.Kind.values())
            .map(kind -> new Option(kind.name(), kind.label()))
            .toList();

    static DraftPage of(
            CatalogueVersion draft,
            List<String> problems,
            List<String> differences,
            List<Department> departments,
            LocalDate today) {
        CatalogueItem item = draft.item();
        return new DraftPage(
                item.code(),
                item.name(),
                item.version() + "草稿，依据“" + draft.basedOn() + "”，" + draft.draftedBy() + " "
                        + Moments.minute(draft.draftedAt()) + " 起草",
                draft.revision(),
                draft.basedOn().equals("新增"),
                today.toString(),
                problems,
                differences,
                ItemView.of(item, code -> code),
                departments.stream()
                        .map(one -> new Option(one.code(), one.shortName()))
                        .toList(),
                options(item, field -> !field.dropped()),
                options(item, field -> field.type().isTime()),
                options(item, field -> field.type() == FieldType.DATE),
                options(item, field -> field.type() == FieldType.CHOICE),
                options(item, field -> field.type() == FieldType.CREDIT_CODE));
    }

    /** Whether the field identifies the merchant and therefore stays. */
    public boolean isLocked(String field) {
        return CatalogueProof.IDENTIFYING.contains(field);
    }

    public List<Option> disclosures() {
        return DISCLOSURES;
    }

    public List<Option> duties() {
        return DUTIES;
    }

    static List<Option> options(CatalogueItem item, Predicate<CatalogueField> suits) {
        return item.fields().stream()
                .filter(suits)
                .map(field -> new Option(field.code(), field.name()))
                .toList();
    }
}
