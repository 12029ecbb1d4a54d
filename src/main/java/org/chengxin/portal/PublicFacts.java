package org.chengxin.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Disclosure;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.jspecify.annotations.Nullable;

/** The facts of one merchant that the public may see on one day, with names for the codes they carry. */
record PublicFacts(List<Fact> live, LocalDate today, Words words) {

    private static final int MONTHS = 12;

    PublicFacts {
        live = List.copyOf(live);
    }

    /** Published facts of an item, the newest first. */
    List<Fact> of(String item) {
        return live.stream()
                .filter(fact -> fact.item().equals(item) && fact.isPublicOn(today))
                .sorted(Comparator.comparing(Fact::validFrom).reversed().thenComparing(Fact::key))
                .toList();
    }

    /** Published facts of an item that hold today: a listing that was lifted is no longer among them. */
    List<Fact> standing(String item) {
        return of(item).stream().filter(this::holdsToday).toList();
    }

    Optional<Fact> latest(String item) {
        return of(item).stream().findFirst();
    }

    /** Facts of the last twelve months of an item of which the public sees sums (目录：汇总公开), the newest first. */
    List<Fact> ofTheYear(String item) {
        LocalDate since = today.minusMonths(MONTHS);
        return disclosedAs(item, Disclosure.AGGREGATE).stream()
                .filter(fact ->
                        !fact.validFrom().isBefore(since) && !fact.validFrom().isAfter(today))
                .sorted(Comparator.comparing(Fact::validFrom).reversed())
                .toList();
    }

    /**
     * Live facts of an item that the catalogue opens only under the condition that the caller looks into (目录：授权公开); none
     * if it has become internal, or where the merchant does not agree or has taken its agreement back.
     */
    List<Fact> underConsent(String item) {
        Consents consents = Consents.in(live, words.items());
        return disclosedAs(item, Disclosure.CONSENT).stream()
                .filter(consents::cover)
                .toList();
    }

    /** Facts of an item that the merchant agreed to have shown, holding today, the newest first. */
    List<Fact> agreed(CatalogueItem item) {
        return item.definition().consentField() == null
                ? List.of()
                : underConsent(item.code()).stream()
                        .filter(this::holdsToday)
                        .sorted(Comparator.comparing(Fact::validFrom).reversed())
                        .toList();
    }

    private List<Fact> disclosedAs(String item, Disclosure wanted) {
        boolean open = words.items().stream()
                .anyMatch(one -> one.code().equals(item)
                        && (one.disclosure() == wanted || one.disclosure() == Disclosure.PUBLIC));
        return open ? live.stream().filter(fact -> fact.item().equals(item)).toList() : List.of();
    }

    /** A listing is lifted and a promise ended on the day named: from then on it neither counts for the grade nor is it shown. */
    private boolean holdsToday(Fact fact) {
        return fact.validTo() == null || fact.validTo().isAfter(today);
    }

    /** Who stands behind the fact: the authority the record names, else the department that reported it. */
    String sourceOf(Fact fact) {
        String named = fact.value("authority_name");
        return named == null || named.isBlank() ? words.department(fact.authority()) : named;
    }

    /** The entry of a fact, which says so while the fact is under objection (异议中). */
    static Entry marked(Entry entry, Fact fact) {
        if (!fact.disputed()) {
            return entry;
        }
        List<Row> rows = new ArrayList<>(entry.rows());
        rows.add(new Row("异议中", "当事人等对本条提出异议，正在核查"));
        return new Entry(entry.heading(), entry.tag(), rows, entry.source(), entry.date());
    }

    /** The first day after today on which this selection may read differently; null if none is in sight. */
    @Nullable
    LocalDate nextChange() {
        return live.stream()
                .flatMap(fact -> Stream.of(
                        fact.publicFrom(),
                        LicenceTerm.dayAfter(fact.publicUntil()),
                        fact.validFrom(),
                        fact.validTo(),
                        LicenceTerm.dayAfter(fact.validTo()),
                        LicenceTerm.soonFrom(fact.validTo()),
                        fact.validFrom().plusMonths(MONTHS).plusDays(1)))
                .filter(day -> day != null && day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
