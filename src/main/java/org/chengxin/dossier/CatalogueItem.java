package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
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

    /**
     * @param key fields that, with merchant and authority, make two statements the same
     * @param gradeField field that states the class; null where the item has none
     * @param grades the classes, mildest first
     * @param validFrom field that dates the statement
     * @param validTo field that ends it; null if it has no end
     * @param authorityField field with the authority's credit code; null if the reporter is the authority
     * @param publicUntilField field in which the authority states the end of publicity
     * @param title fields that name a statement in lists
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
            List<String> title,
            List<PublicityRule> publicity,
            List<CatalogueField> fields) {

        @SuppressWarnings("NullAway") // lists left out of the JSON arrive as null
        public Definition {
            grades = grades == null ? List.of() : List.copyOf(grades);
            publicity = publicity == null ? List.of() : List.copyOf(publicity);
        }
    }

    public List<CatalogueField> fields() {
        return definition.fields();
    }

    public Optional<CatalogueField> field(String fieldCode) {
        return fields().stream().filter(field -> field.code().equals(fieldCode)).findFirst();
    }

    /**
     * Whether the actor's department may report this item: reporters the item's own departments, the leading department
     * for all; inspectors inspection results; officers everything.
     */
    public boolean acceptsFrom(Actor actor) {
        if (actor.isSystem() || actor.has(Role.OFFICER)) {
            return true;
        }
        boolean own = providers.isEmpty() || providers.contains(actor.department()) || actor.leads();
        return own && (actor.has(Role.REPORTER) || (actor.has(Role.INSPECTOR) && code.equals("inspection")));
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

    /** The publicity that a statement of this class and date has; empty when it is not for the public. */
    Optional<Publicity> publicityOf(@Nullable String grade, LocalDate decided, @Nullable LocalDate stated) {
        if (disclosure != Disclosure.PUBLIC) {
            return Optional.empty();
        }
        if (definition.publicity().isEmpty()) {
            return Optional.of(new Publicity(decided, null));
        }
        return definition.publicity().stream()
                .filter(rule -> rule.appliesTo(grade, decided))
                .findFirst()
                .filter(PublicityRule::shown)
                .map(rule -> new Publicity(decided, rule.until(decided, stated)));
    }

    /** First and last day of publicity, both included; no last day means without end. */
    record Publicity(LocalDate from, @Nullable LocalDate until) {}
}
