package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a list shows. Whose they may be is not for the asker to choose: see {@link #scopeOf}.
 *
 * @param item catalogue item; null for all
 * @param from first date of the statements; null without start
 * @param to last date of the statements; null without end
 * @param department the department that reported or stated them; null for all, which only some may ask for
 */
record FactCriteria(
        @Nullable String item,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String department) {

    /** Where a fact stands today. */
    enum State {
        LIVE("有效", "withdrawn_at is null and ended_at is null and (valid_to is null or valid_to >= :today)"),
        EXPIRED("已到期", "withdrawn_at is null and ended_at is null and valid_to < :today"),
        ENDED("已停用存档", "withdrawn_at is null and ended_at is not null"),
        WITHDRAWN("已撤回", "withdrawn_at is not null"),
        ANY("全部", "true");

        private final String label;
        private final String condition;

        State(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }
    }

    /** The department whose facts the actor may list; null for those who see all. */
    @Nullable
    String scopeOf(Actor actor) {
        return seesAll(actor) ? department : actor.department();
    }

    static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICER, Role.APPROVER);
    }

    /**
     * The filters as a condition over {@code dossier_fact}, with {@link #parameters}. Repaired and revoked facts are left
     * out whatever is asked: they lie in an archive whose every reading is noted, one by one.
     */
    String condition() {
        return "ended_at is null and " + state.condition
                + (item == null ? "" : " and item = :item")
                + (from == null ? "" : " and valid_from >= :from")
                + (to == null ? "" : " and valid_from <= :to");
    }

    Map<String, Object> parameters(LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("today", today);
        put(parameters, "item", item);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
