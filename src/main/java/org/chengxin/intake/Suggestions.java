package org.chengxin.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.merchant.MerchantCriteria;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSort;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merchants that a waiting row may be about, best first, each with why. A person decides; nothing here acts. */
@Component
class Suggestions {

    private static final int SHOWN = 5;
    private static final int PER_FRAGMENT = 20;
    private static final double ALIKE = 0.5;
    private static final int SLIPS = 2;

    private final Merchants merchants;

    Suggestions(Merchants merchants) {
        this.merchants = merchants;
    }

    /** @param why what speaks for this merchant, and what does not */
    record Suggestion(MerchantView merchant, double weight, String why) {}

    List<Suggestion> forRow(@Nullable String name, @Nullable String code) {
        Map<MerchantId, MerchantView> candidates = new LinkedHashMap<>();
        fragments(name, code).forEach(fragment -> found(fragment).forEach(view -> candidates.put(view.id(), view)));
        return candidates.values().stream()
                .map(view -> weigh(view, name, code))
                .filter(suggestion -> suggestion.weight() >= ALIKE)
                .sorted(Comparator.comparingDouble(Suggestion::weight).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Merchants that contain what a person looks for. */
    List<MerchantView> found(String text) {
        return merchants
                .search(new MerchantCriteria(text, null, null, null), MerchantSort.REGISTERED, null, PER_FRAGMENT)
                .merchants();
    }

    /** Pieces of which a like name or code still has at least one. */
    private static Set<String> fragments(@Nullable String name, @Nullable String code) {
        Set<String> fragments = new LinkedHashSet<>();
        if (code != null && code.length() >= 12) {
            int end = code.length() - 1;
            fragments.add(code.substring(end - 5, end));
            fragments.add(code.substring(end - 10, end - 5));
        }
        if (name != null && !name.isBlank()) {
            String core = Likeness.core(name);
            fragments.add(core);
            for (int length = Math.min(4, core.length() - 1); length >= 2; length -= 2) {
                for (int from = 0; from + length <= Math.min(core.length(), 10); from += length / 2) {
                    fragments.add(core.substring(from, from + length));
                }
            }
        }
        return fragments;
    }

    private static Suggestion weigh(MerchantView merchant, @Nullable String name, @Nullable String code) {
        List<String> why = new ArrayList<>();
        double weight = 0;
        String known = codeOf(merchant, code);
        List<Integer> differences = code == null || known == null ? List.of() : Likeness.differences(code, known);
        if (code != null && code.equals(known)) {
            weight += 1;
            why.add("代码相同");
        } else if (!differences.isEmpty() && differences.size() <= SLIPS) {
            weight += 0.8;
            why.add("代码只差第 "
                    + String.join("、", differences.stream().map(String::valueOf).toList()) + " 位");
        }
        double alike = name == null ? 0 : Likeness.ofNames(name, merchant.name());
        if (name != null && Likeness.isSameName(name, merchant.name())) {
            weight += 1;
            why.add("名称相同");
        } else if (alike >= ALIKE) {
            weight += alike * 0.9;
            why.add("名称相近");
        }
        if (!merchant.isOperating()) {
            weight -= 0.1;
            why.add("已停业");
        }
        return new Suggestion(merchant, weight, String.join("，", why));
    }

    private static @Nullable String codeOf(MerchantView merchant, @Nullable String code) {
        boolean number = code != null && code.length() == 15;
        Object known = number ? merchant.registrationNumber() : merchant.creditCode();
        return known == null ? null : known.toString();
    }
}
