package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which movers to list, as it stands in the address. What cannot be read begins at the first page. */
record MoverFilter(
        @Nullable Grade from,
        @Nullable Grade to,
        @Nullable Way way,
        @Nullable String after) {

    /** In which way a merchant moves. */
    enum Way {
        DOWN("牌级下降", rank("after") + " > " + rank("before")),
        UP("牌级上升", rank("after") + " < " + rank("before")),
        GRADE("牌级有变", "r.after_grade <> r.before_grade"),
        POINTS("只有分数变", "r.after_grade = r.before_grade");

        private final String label;
        private final String condition;

        Way(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }

        /** Red is 1, black is 4; those in observation have no rank. */
        private static String rank(String side) {
            return "array_position(array['RED', 'BLUE', 'YELLOW', 'BLACK'], r." + side + "_grade)";
        }
    }

    String condition() {
        return (from == null ? "" : " and r.before_grade = :from")
                + (to == null ? "" : " and r.after_grade = :to")
                + (way == null ? "" : " and " + way.condition)
                + (key() == null ? "" : " and (r.after_score - r.before_score, r.merchant_id) > (:delta, :id)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (from != null) {
            parameters.put("from", from.name());
        }
        if (to != null) {
            parameters.put("to", to.name());
        }
        Key key = key();
        if (key != null) {
            parameters.put("delta", key.delta());
            parameters.put("id", key.id());
        }
        return parameters;
    }

    MoverFilter behind(RunResults.Mover last) {
        return new MoverFilter(from, to, way, last.delta().toPlainString() + "~" + last.merchant());
    }

    private record Key(BigDecimal delta, UUID id) {}

    private @Nullable Key key() {
        int at = after == null ? -1 : after.indexOf('~');
        try {
            return after == null || at < 0
                    ? null
                    : new Key(new BigDecimal(after.substring(0, at)), UUID.fromString(after.substring(at + 1)));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
