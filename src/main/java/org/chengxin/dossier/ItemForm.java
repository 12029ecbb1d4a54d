package org.chengxin.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a draft says apart from its fields and publicity rules. */
record ItemForm(
        int revision,

        @NotBlank(message = "请填写名称") @Size(max = 50, message = "名称不超过 50 个字") @Nullable
        String name,

        @NotBlank(message = "请写明采集依据") @Size(max = 200, message = "依据不超过 200 个字") @Nullable
        String basis,

        @Nullable List<String> providers,

        @NotBlank(message = "请写明报送频次或期限") @Size(max = 50, message = "报送频次不超过 50 个字") @Nullable
        String frequency,

        @NotNull(message = "请选择公开属性") @Nullable Disclosure disclosure,
        @Nullable List<String> key,
        @Nullable List<String> title,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String gradeField,
        @Nullable String authorityField,
        @Nullable String publicUntilField,
        @Nullable String consentField,
        Duty.@Nullable Kind dutyKind,

        @Min(value = 0, message = "工作日数须在 0 至 250 之间") @Max(value = 250, message = "工作日数须在 0 至 250 之间") @Nullable
        Integer dutyDays,

        @Min(value = 1, message = "月份须在 1 至 12 之间") @Max(value = 12, message = "月份须在 1 至 12 之间") @Nullable
        Integer dutyMonth,

        @Nullable Boolean closed) {

    static ItemForm of(CatalogueVersion draft) {
        CatalogueItem item = draft.item();
        CatalogueItem.Definition text = item.definition();
        Duty duty = text.duty();
        return new ItemForm(
                draft.revision(),
                item.name(),
                item.basis(),
                item.providers(),
                item.frequency(),
                item.disclosure(),
                text.key(),
                text.title(),
                text.validFrom(),
                text.validTo(),
                text.gradeField(),
                text.authorityField(),
                text.publicUntilField(),
                text.consentField(),
                duty == null ? null : duty.kind(),
                duty == null ? null : duty.workingDays(),
                duty == null ? null : duty.month(),
                text.closed());
    }

    private @Nullable Duty duty(@Nullable Duty before) {
        int start = before == null ? 0 : before.start();
        return dutyKind == null
                ? null
                : new Duty(dutyKind, dutyDays == null ? 0 : dutyDays, start, dutyMonth == null ? 0 : dutyMonth);
    }

    CatalogueItem applyTo(CatalogueItem item) {
        CatalogueItem.Definition text = item.definition();
        return new CatalogueItem(
                item.code(),
                strip(name),
                item.version(),
                item.effectiveFrom(),
                strip(basis),
                ordered(item.providers(), providers, new TreeSet<>(list(providers))),
                strip(frequency),
                Objects.requireNonNull(disclosure),
                new CatalogueItem.Definition(
                        ordered(text.key(), key, codes(item)),
                        none(gradeField),
                        text.grades(),
                        strip(validFrom),
                        none(validTo),
                        none(authorityField),
                        none(publicUntilField),
                        none(consentField),
                        ordered(text.title(), title, codes(item)),
                        text.publicity(),
                        text.fields(),
                        duty(text.duty()),
                        text.origin(),
                        Boolean.TRUE.equals(closed)));
    }

    /** What was chosen before keeps its order (keys on record were made in it); the rest follows in the order given. */
    private static List<String> ordered(List<String> before, @Nullable List<String> chosen, Iterable<String> order) {
        Set<String> wanted = Set.copyOf(list(chosen));
        List<String> kept = before.stream().filter(wanted::contains).toList();
        return Stream.concat(
                        kept.stream(),
                        StreamSupport.stream(order.spliterator(), false)
                                .filter(code -> wanted.contains(code) && !kept.contains(code)))
                .toList();
    }

    private static List<String> codes(CatalogueItem item) {
        return item.fields().stream().map(CatalogueField::code).toList();
    }

    private static List<String> list(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
