package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * One item of the catalogue (采集目录项): what may be collected, by whom, on what basis, and who may see it. Forms,
 * workbooks and the public page all read it.
 */
public record CatalogueItem(
        String code,
        String name,
        String version,
        LocalDate effectiveFrom,
        String basis,
        List<String> providers,
        String frequency,
        Disclosure disclosure,
        Definition definition) {

    /** Columns that exports add to the item's own; importers pass over them. */
    public static final List<String> SYSTEM_COLUMNS = List.of("系统：分级", "系统：作出单位", "系统：报送单位", "系统：记入时间", "系统：状态");

    /**
     * @param key fields that, with merchant and authority, make two statements the same
     * @param gradeField field that states the class; null where the item has none
     * @param grades the classes, mildest first
     * @param validFrom field that dates the statement
     * @param validTo field that ends it; null if it has no end
     * @param authorityField field with the authority's credit code; null if the reporter is the authority
     * @param publicUntilField field in which the authority states the end of publicity
     * @param consentField field whose 是 says that the merchant agreed to publication; null if none does
     * @param title fields that name a statement in lists
     * @param duty by when it is to be reported; null where nobody owes it at a given time
     * @param origin where the information comes from
     * @param closed whether it is collected no longer; what is on record stays
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Definition(
            List<String> key,
            @Nullable String gradeField,
            List<String> grades,
            String validFrom,
            @Nullable String validTo,
            @Nullable String authorityField,
            @Nullable String publicUntilField,
            @Nullable String consentField,
            List<String> title,
            List<PublicityRule> publicity,
            List<CatalogueField> fields,
            @Nullable Duty duty,
            Origin origin,
            boolean closed) {

        @SuppressWarnings("NullAway") // lists left out of the JSON arrive as null
        public Definition {
            grades = grades == null ? List.of() : List.copyOf(grades);
            publicity = publicity == null ? List.of() : List.copyOf(publicity);
            origin = origin == null ? Origin.REPORTED : origin;
        }

        Definition with(List<String> classes, List<PublicityRule> rules, List<CatalogueField> all) {
            return new Definition(
                    key,
                    gradeField,
                    classes,
                    validFrom,
                    validTo,
                    authorityField,
                    publicUntilField,
                    consentField,
                    title,
                    rules,
                    all,
                    duty,
                    origin,
                    closed);
        }
    }

    /** Whether departments hand it in, by form, file or machine. */
    public boolean takesReports() {
        return definition.origin().takesReports() && !definition.closed();
    }

    public List<CatalogueField> fields() {
        return definition.fields();
    }

    /**
     * The fields as columns of the current template and of exports. Left out: what is never kept, and columns that only old
     * templates have.
     */
    public List<CatalogueField> columns() {
        return fields().stream()
                .filter(field -> !field.dropped() && !(field.hidden() && field.standard() == null))
                .toList();
    }

    /** What a statement says under each of the {@link #columns()}; null where it is silent. */
    public List<@Nullable String> row(Map<String, String> data) {
        List<@Nullable String> texts = new ArrayList<>();
        columns().forEach(field -> texts.add(data.get(field.code())));
        return texts;
    }

    public Optional<CatalogueField> field(String fieldCode) {
        for (CatalogueField field : fields()) {
            if (field.code().equals(fieldCode)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the actor's department may report this item: reporters the item's own departments, the leading department
     * for all; officers everything. Inspectors report nothing here: what they find comes by visits, which two of them confirm.
     */
    public boolean acceptsFrom(Actor actor) {
        if (!takesReports()) {
            return false;
        }
        if (actor.isSystem() || actor.has(Role.OFFICER)) {
            return true;
        }
        boolean own = providers.isEmpty() || providers.contains(actor.department()) || actor.leads();
        return own && actor.has(Role.REPORTER);
    }

    CatalogueItem with(Definition other) {
        return new CatalogueItem(code, name, version, effectiveFrom, basis, providers, frequency, disclosure, other);
    }

    CatalogueItem from(LocalDate day) {
        return new CatalogueItem(code, name, version, day, basis, providers, frequency, disclosure, definition);
    }

    /** The natural key: at most one live fact of the item has it. */
    String keyOf(MerchantId merchant, String authority, Map<String, String> data) {
        return merchant + "|" + keyTail(authority, data);
    }

    /** The natural key behind the merchant, by which two rows of one file about one merchant are the same statement. */
    String keyTail(String authority, Map<String, String> data) {
        return authority + "|"
                + definition.key().stream()
                        .map(field -> data.getOrDefault(field, ""))
                        .collect(Collectors.joining("|"));
    }

    /** How a statement is named in lists, e.g. “张市监罚〔2026〕107号 不明码标价”. */
    public String titleOf(Map<String, String> data) {
        return definition.title().stream()
                .map(data::get)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The rule of publicity for a statement of this class, date and content; empty where the item has none for it. */
    Optional<PublicityRule> publicityRule(@Nullable String grade, LocalDate decided, Map<String, String> data) {
        return definition.publicity().stream()
                .filter(rule -> rule.appliesTo(grade, decided, data))
                .findFirst();
    }

    /** The publicity that a statement of this class, date and content has; empty when it is not for the public. */
    Optional<Publicity> publicityOf(
            @Nullable String grade, LocalDate decided, @Nullable LocalDate stated, Map<String, String> data) {
        if (disclosure != Disclosure.PUBLIC) {
            return Optional.empty();
        }
        if (definition.publicity().isEmpty()) {
            return Optional.of(new Publicity(decided, null));
        }
        return publicityRule(grade, decided, data)
                .filter(PublicityRule::shown)
                .map(rule -> new Publicity(decided, rule.until(decided, stated)));
    }

    /** First and last day of publicity, both included; no last day means without end. */
    record Publicity(LocalDate from, @Nullable LocalDate until) {}
}
