package org.chengxin.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader of the trail looks for; everything is optional and stands in the address.
 *
 * @param person sign-in name or name of the actor, exactly
 * @param verb act, or its beginning, e.g. {@code 登录}
 * @param subject kind or address of the thing acted upon
 * @param from first day
 * @param to last day, inclusive
 * @param before show entries older than this one
 */
record Search(
        @Nullable String person,
        @Nullable String verb,
        @Nullable String subject,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        @Nullable Long before) {

    static final int PAGE = 50;

    Search {
        person = trimmed(person);
        verb = trimmed(verb);
        subject = trimmed(subject);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isNarrowed() {
        return person != null || verb != null || subject != null || from != null || to != null;
    }

    /** The address of the next, older page. */
    String older(long lastShown) {
        Map<String, Object> filters = new LinkedHashMap<>();
        put(filters, "person", person);
        put(filters, "verb", verb);
        put(filters, "subject", subject);
        put(filters, "from", from);
        put(filters, "to", to);
        filters.put("before", lastShown);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/console/audit");
        // As variables, so that whatever was typed is encoded and none of it is read as a template.
        filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filters).toUriString();
    }

    private static void put(Map<String, Object> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, value);
        }
    }

    /** For the trail itself: which filters were used, without what was typed into them. */
    String inWords() {
        List<String> used = new ArrayList<>();
        if (person != null) {
            used.add("人员");
        }
        if (verb != null) {
            used.add("动作");
        }
        if (subject != null) {
            used.add("对象");
        }
        if (from != null || to != null) {
            used.add("日期 " + (from == null ? "最早" : from) + " 至 " + (to == null ? "今天" : to));
        }
        return "查阅操作留痕" + (used.isEmpty() ? "" : "，筛选：" + String.join("、", used));
    }
}
