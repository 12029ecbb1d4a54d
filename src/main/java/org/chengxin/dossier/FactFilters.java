package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.chengxin.workbook.DateText;
import org.jspecify.annotations.Nullable;

/** The filters as they stand in the address; what cannot be read narrows nothing. */
record FactFilters(
        @Nullable String item,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String department) {

    FactCriteria criteria(Catalogue catalogue) {
        return new FactCriteria(
                Optional.ofNullable(item)
                        .flatMap(catalogue::find)
                        .map(CatalogueItem::code)
                        .orElse(null),
                Arrays.stream(FactCriteria.State.values())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElse(FactCriteria.State.LIVE),
                day(from),
                day(to),
                department == null || department.isBlank() ? null : department);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return DateText.parse(text == null ? "" : text).orElse(null);
    }
}
