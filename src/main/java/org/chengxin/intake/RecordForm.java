package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldType;
import org.jspecify.annotations.Nullable;

/** The form of one catalogue item: its fields with what was typed and what is wrong. */
record RecordForm(String item, String name, String basis, List<Control> controls, List<Problem> problems) {

    /** One control of the form. */
    record Control(
            String code,
            String label,
            String kind,
            boolean required,
            List<String> options,
            @Nullable String hint,
            String value,
            @Nullable String error) {}

    static RecordForm of(CatalogueItem item, Map<String, String> values, List<Problem> problems) {
        List<Control> controls = item.fields().stream()
                .filter(field -> !field.hidden() || isCarried(field, values))
                .map(field -> control(field, values.getOrDefault(field.code(), ""), problems))
                .toList();
        return new RecordForm(item.code(), item.name(), item.basis(), controls, problems);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Whether only questions are left, which a person may answer by confirming. */
    public boolean needsConfirmation() {
        return hasProblems() && problems.stream().allMatch(Problem::isWarning);
    }

    private static Control control(CatalogueField field, String value, List<Problem> problems) {
        String error = problems.stream()
                .filter(problem -> field.code().equals(problem.field()))
                .map(Problem::sentence)
                .collect(Collectors.joining("；"));
        return new Control(
                field.code(),
                field.name().replaceAll("^.*_\\d\\((.*)\\)$", "$1"),
                kind(field),
                field.required(),
                field.options(),
                hint(field),
                value,
                error.isEmpty() ? null : error);
    }

    /** What a correction takes over from the statement it corrects without showing it. */
    private static boolean isCarried(CatalogueField field, Map<String, String> values) {
        return !field.dropped() && !values.getOrDefault(field.code(), "").isBlank();
    }

    private static String kind(CatalogueField field) {
        if (field.hidden()) {
            return "hidden";
        }
        return switch (field.type()) {
            case CHOICE -> "choice";
            case DATE -> "date";
            default -> field.max() > 500 ? "area" : "text";
        };
    }

    private static @Nullable String hint(CatalogueField field) {
        if (field.type() == FieldType.CHOICES) {
            return "可填多项，用分号隔开：" + String.join("；", field.options());
        }
        String example = field.example();
        if (example == null) {
            return field.hint();
        }
        return (field.hint() == null ? "" : field.hint() + "；") + "例如 " + example;
    }
}
