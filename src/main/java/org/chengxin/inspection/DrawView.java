package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as anyone may see it.
 *
 * @param why how red shops stand in it
 * @param seedHash SHA-256 of the seed's hexadecimal text, published with the list
 * @param candidatesHash SHA-256 of the published list
 * @param seed 64 hexadecimal digits; null until the plan is over, like the ranks
 * @param cancelled the reason, where it was cancelled
 */
public record DrawView(
        String number,
        String slug,
        String title,
        String method,
        List<String> areas,
        LocalDate from,
        LocalDate to,
        String why,
        String announcedAt,
        String seedHash,
        String candidatesHash,
        @Nullable String drawnAt,
        @Nullable String seed,
        @Nullable String cancelled,
        List<Layer> layers,
        List<Entrant> shops,
        List<Entrant> officers) {

    /** A layer of equal odds. */
    public record Layer(String kind, String name, int size, int take) {}

    /**
     * One who may be drawn, drawn ones first.
     *
     * @param rank place in which it was drawn within its layer; null if it was not
     */
    public record Entrant(
            String code,
            String name,
            String layer,
            String reason,
            @Nullable Integer rank) {

        public boolean isDrawn() {
            return rank != null;
        }
    }

    public boolean isDrawn() {
        return seed != null;
    }

    public long drawnShops() {
        return shops.stream().filter(Entrant::isDrawn).count();
    }
}
