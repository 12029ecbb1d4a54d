package org.chengxin.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two names or two codes are. */
final class Likeness {

    private static final Pattern PLACE = Pattern.compile("^(?:山东省?)?(?:淄博市?)?(?:张店区?)?");
    private static final Pattern KIND = Pattern.compile("\\(.*?\\)|(?:有限责任公司|有限公司|个体工商户|分公司)$");

    private Likeness() {}

    static boolean isSameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The part of a name that tells one merchant from the next: without place and legal form. */
    static String core(String name) {
        String plain = plain(name);
        String core = KIND.matcher(PLACE.matcher(plain).replaceFirst("")).replaceAll("");
        return core.codePointCount(0, core.length()) >= 2 ? core : plain;
    }

    /** 0 for nothing in common, 1 for the same, by the pairs of neighbouring characters both have. */
    static double ofNames(String one, String other) {
        Set<String> left = pairs(core(one));
        Set<String> right = pairs(core(other));
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size();
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }

    /** Places, counted from 1, at which two codes of one length differ; empty also where their lengths differ. */
    static List<Integer> differences(String one, String other) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; one.length() == other.length() && i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                places.add(i + 1);
            }
        }
        return places;
    }

    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s|·.,，。、\"“”'’‘-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
