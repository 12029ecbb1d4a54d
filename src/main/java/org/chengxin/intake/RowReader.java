package org.chengxin.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Reads a row as its catalogue item says: every field by its type, then what the fields demand of each other. */
final class RowReader {

    private final CatalogueItem item;
    private final Set<String> columns;
    private final LocalDate today;

    /**
     * @param columns codes of the fields that the file has a column for; older templates lack some, and a field without a
     *     column is required only where the statement could not be told from others without it
     */
    RowReader(CatalogueItem item, Set<String> columns, LocalDate today) {
        this.item = item;
        this.columns = columns;
        this.today = today;
    }

    Reading read(Map<String, Cell> cells) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> data = new LinkedHashMap<>();
        for (CatalogueField field : item.fields()) {
            Cell cell = cells.get(field.code());
            if (cell != null && !cell.isBlank()) {
                new FieldReader(field, today, problems::add)
                        .read(cell)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> data.put(field.code(), text));
            }
        }
        fallBack(data);
        mergeKinds(data);
        for (CatalogueField field : item.fields()) {
            if (isRequired(field, data) && !data.containsKey(field.code()) && !isNamed(problems, field)) {
                problems.add(Problem.fatal(field.code(), "“" + field.name() + "”没有填写"));
            }
            checkOrder(field, data, problems);
        }
        item.fields().stream().filter(CatalogueField::dropped).forEach(field -> data.remove(field.code()));
        return new Reading(data, List.copyOf(problems));
    }

    /** The old penalty template spreads the kinds over two columns. */
    private static void mergeKinds(Map<String, String> data) {
        String second = data.remove("kinds2");
        if (second != null) {
            data.merge(
                    "kinds",
                    second,
                    (first, other) -> List.of(first.split(";")).contains(other) ? first : first + ";" + other);
        }
    }

    /** 有效期自 left blank means from the day of decision (old permit template has no such column). */
    private void fallBack(Map<String, String> data) {
        String decided = data.get("decided_on");
        if (decided != null && item.field("valid_from").isPresent()) {
            data.putIfAbsent("valid_from", decided);
        }
    }

    private boolean isRequired(CatalogueField field, Map<String, String> data) {
        CatalogueField.RequiredWhen when = field.requiredWhen();
        boolean wanted = field.required() || (when != null && contains(data.get(when.field()), when.contains()));
        return wanted && (columns.contains(field.code()) || isEssential(field));
    }

    private boolean isEssential(CatalogueField field) {
        CatalogueItem.Definition definition = item.definition();
        return definition.key().contains(field.code())
                || definition.validFrom().equals(field.code())
                || definition.title().contains(field.code());
    }

    private static boolean contains(@Nullable String text, String word) {
        return text != null && List.of(text.split(";")).contains(word);
    }

    private static boolean isNamed(List<Problem> problems, CatalogueField field) {
        return problems.stream().anyMatch(problem -> field.code().equals(problem.field()) && problem.isFatal());
    }

    private void checkOrder(CatalogueField field, Map<String, String> data, List<Problem> problems) {
        String earlier = field.notBefore() == null ? null : data.get(field.notBefore());
        String value = data.get(field.code());
        if (earlier != null && value != null && value.compareTo(earlier) < 0) {
            String earlierName = item.field(String.valueOf(field.notBefore()))
                    .map(CatalogueField::name)
                    .orElse("");
            problems.add(Problem.fatal(
                    field.code(), "“" + field.name() + "”" + value + " 早于“" + earlierName + "”" + earlier + "，请核对"));
        }
    }
}
