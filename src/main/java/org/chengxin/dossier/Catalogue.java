package org.chengxin.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The catalogue of what may be collected (信用信息采集目录), as dated versions: the text of a day is chosen by day. Read often
 * and kept in memory; an adopted edit is seen at once here and within a minute on other replicas.
 */
@Service
public class Catalogue {

    private final CatalogueRows rows;
    private final Clock clock;
    private final LoadingCache<String, Map<String, Placed>> cache;

    Catalogue(CatalogueRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.cache =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> rows.timelines());
    }

    /** An item's timeline with the place its official text has in the catalogue. */
    record Placed(int position, CatalogueTimeline timeline) {

        int on(LocalDate day) {
            return timeline.positionOn(day, position);
        }
    }

    /** All items in force today, in catalogue order. */
    public List<CatalogueItem> items() {
        LocalDate today = LocalDate.now(clock);
        return all().values().stream()
                .sorted(Comparator.comparingInt(placed -> placed.on(today)))
                .flatMap(placed -> placed.timeline().on(today).stream())
                .toList();
    }

    /** The item as it reads today; empty for an unknown one and for one that is not in force yet. */
    public Optional<CatalogueItem> find(String code) {
        return itemOn(code, LocalDate.now(clock));
    }

    /** The item, or {@link NotFound}. */
    public CatalogueItem item(String code) {
        return find(code).orElseThrow(() -> new NotFound("catalogue item " + code));
    }

    /** The item as it read on a day; an official item's text also answers for the days before it came. */
    public Optional<CatalogueItem> itemOn(String code, LocalDate day) {
        Placed placed = all().get(code);
        return placed == null ? Optional.empty() : placed.timeline().on(day);
    }

    /** The item as it read when the fact was recorded, with fields that may have gone since. */
    public CatalogueItem asRecorded(Fact fact) {
        return itemOn(fact.item(), LocalDate.ofInstant(fact.recordedAt(), clock.getZone()))
                .orElseGet(() -> item(fact.item()));
    }

    /** The items that the actor's department reports. */
    public List<CatalogueItem> reportableBy(Actor actor) {
        return items().stream().filter(item -> item.acceptsFrom(actor)).toList();
    }

    /** Whether statements of the item may be shown to the public one by one today. */
    boolean isPublic(String code) {
        return find(code).filter(item -> item.disclosure() == Disclosure.PUBLIC).isPresent();
    }

    Optional<CatalogueTimeline> timeline(String code) {
        return Optional.ofNullable(all().get(code)).map(Placed::timeline);
    }

    /** Forgets what is in memory as soon as the running transaction has come true. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    /** Reads everything anew at the next question. */
    void forget() {
        cache.invalidateAll();
    }

    /** Past the memory: what an editor must see. */
    Map<String, Placed> asStored() {
        return rows.timelines();
    }

    private Map<String, Placed> all() {
        return cache.get("all");
    }
}
