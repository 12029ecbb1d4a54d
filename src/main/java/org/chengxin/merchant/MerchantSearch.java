package org.chengxin.merchant;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The criteria of a search as conditions of a statement with their parameters. */
final class MerchantSearch {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    MerchantSearch(MerchantCriteria criteria) {
        String text = criteria.text() == null ? "" : searchForm(criteria.text());
        if (!text.isEmpty()) {
            and("search_grams @> cast(:grams as text[]) and position(:text in search_text) > 0", "text", text);
            params.put("grams", grams(text));
        }
        equal("block", criteria.block());
        equal("trade", criteria.trade());
        MerchantStatus status = criteria.status();
        equal("status", status == null ? null : status.name());
    }

    /** Whether a fragment of a text is looked for. */
    boolean hasText() {
        return params.containsKey("text");
    }

    /** Narrows the search by one condition more and its parameter. */
    void and(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            and(column + " = :" + column, column, value);
        }
    }

    /** The same form that merchant_search_text gives the stored texts. */
    private static String searchForm(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s|]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The pieces any text that contains the fragment must have: the fragment itself if one character, else all pairs. */
    private static String[] grams(String text) {
        int[] points = text.codePoints().toArray();
        if (points.length == 1) {
            return new String[] {text};
        }
        String[] grams = new String[points.length - 1];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = new String(points, i, 2);
        }
        return grams;
    }
}
