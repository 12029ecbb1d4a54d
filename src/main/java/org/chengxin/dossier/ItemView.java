package org.chengxin.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalogue item as the data dictionary shows it, on screen and as JSON. */
record ItemView(
        String code,
        String name,
        String version,
        String effectiveFrom,
        String basis,
        List<Ref> providers,
        String frequency,
        @Nullable String duty,
        Ref disclosure,
        Ref origin,
        boolean closed,
        List<Ref> key,
        List<Ref> title,
        List<Role> roles,
        List<String> classes,
        List<Rule> publicity,
        List<FieldLine> fields) {

    /** A code with its name. */
    record Ref(String code, String name) {}

    /** What one field is for, beyond being filled in, e.g. 日期 → 处罚决定日期. */
    record Role(String role, String code, String field) {}

    /** A publicity rule in words. */
    record Rule(String words, String basis) {}

    /** One field as reporters need to know it. */
    record FieldLine(
            String code,
            String name,
            @Nullable String standard,
            Ref type,
            boolean required,
            @Nullable String requiredWhen,
            @Nullable Integer max,
            @Nullable String pattern,
            @Nullable String example,
            List<String> options,
            Map<String, String> optionAliases,
            List<String> aliases,
            @Nullable String hint,
            List<String> notes) {}

    static ItemView of(CatalogueItem item, Function<String, String> departments) {
        CatalogueItem.Definition text = item.definition();
        Duty duty = text.duty();
        return new ItemView(
                item.code(),
                item.name(),
                item.version(),
                item.effectiveFrom().toString(),
                item.basis(),
                item.providers().stream()
                        .map(code -> new Ref(code, departments.apply(code)))
                        .toList(),
                item.frequency(),
                duty == null ? null : duty.words(),
                new Ref(item.disclosure().name(), item.disclosure().label()),
                new Ref(text.origin().name(), text.origin().label()),
                text.closed(),
                refs(item, text.key()),
                refs(item, text.title()),
                roles(item),
                text.grades(),
                text.publicity().stream()
                        .map(rule -> new Rule(PublicityWords.of(rule, item), rule.basis()))
                        .toList(),
                item.fields().stream().map(field -> line(field, item)).toList());
    }

    private static List<Ref> refs(CatalogueItem item, List<String> codes) {
        return codes.stream().map(code -> new Ref(code, name(item, code))).toList();
    }

    private static List<Role> roles(CatalogueItem item) {
        CatalogueItem.Definition text = item.definition();
        return Stream.of(
                        role("自何日起为真", text.validFrom(), item),
                        role("至何日终止", text.validTo(), item),
                        role("分级", text.gradeField(), item),
                        role("作出机关", text.authorityField(), item),
                        role("公示截止期", text.publicUntilField(), item),
                        role("商户授权", text.consentField(), item))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Role role(String role, @Nullable String code, CatalogueItem item) {
        return code == null || code.isEmpty() ? null : new Role(role, code, name(item, code));
    }

    private static FieldLine line(CatalogueField field, CatalogueItem item) {
        CatalogueField.RequiredWhen when = field.requiredWhen();
        return new FieldLine(
                field.code(),
                field.name(),
                field.standard(),
                new Ref(field.type().name(), field.type().label()),
                field.required(),
                when == null ? null : "“" + name(item, when.field()) + "”为“" + when.contains() + "”时必填",
                field.max() == 0 ? null : field.max(),
                field.pattern(),
                field.example(),
                field.options(),
                field.optionAliases(),
                field.aliases(),
                field.hint(),
                notes(field, item));
    }

    private static List<String> notes(CatalogueField field, CatalogueItem item) {
        return Stream.of(
                        field.notFuture() ? "不晚于今天" : "",
                        field.notBefore() == null ? "" : "不早于“" + name(item, field.notBefore()) + "”",
                        field.warnAbove() == null ? "" : "超过 " + field.warnAbove() + " 会提醒核对",
                        field.dropped() ? "只核对，不保存" : "",
                        field.hidden() ? "只在表格中读取，表单不显示" : "")
                .filter(note -> !note.isEmpty())
                .toList();
    }

    static String name(CatalogueItem item, String code) {
        return item.field(code).map(CatalogueField::name).orElse(code);
    }
}
