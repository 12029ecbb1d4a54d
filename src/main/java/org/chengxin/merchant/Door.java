package org.chengxin.merchant;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant's door is, read from its address: block, house number, suffix. Doors sort in the order in which one walks:
 * block by block, up one side and on along the other, door by door.
 *
 * @param block part of the street (街段); absent sorts last
 * @param number house number; 0 where the address names none, which sorts behind those that do
 * @param suffix what follows the number, e.g. 甲 or 3 of 12号-3
 */
public record Door(@Nullable String block, int number, String suffix) implements Comparable<Door> {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})号(?:-?([甲乙丙丁戊己庚辛壬癸]|\\d{1,4}))?(?!楼)");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final Comparator<Door> WALK = Comparator.comparing(Door::blockOrder)
            .thenComparing(Door::side)
            .thenComparingInt(door -> door.number)
            .thenComparingInt(Door::suffixOrder)
            .thenComparing(Door::suffix);

    /** The two sides of a street, by the custom that odd numbers face even ones. */
    public enum Side {
        ODD("单号侧"),
        EVEN("双号侧"),
        UNKNOWN("门牌不详");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Door of(MerchantView merchant) {
        return of(merchant.block(), merchant.address());
    }

    /** The last house number of the address, since a street's name may hold one too. */
    public static Door of(@Nullable String block, String address) {
        Matcher found = NUMBER.matcher(address);
        int number = 0;
        String suffix = "";
        while (found.find()) {
            number = Integer.parseInt(found.group(1));
            suffix = found.group(2) == null ? "" : found.group(2);
        }
        return new Door(block, number, suffix);
    }

    public Side side() {
        if (number == 0) {
            return Side.UNKNOWN;
        }
        return number % 2 == 1 ? Side.ODD : Side.EVEN;
    }

    /** As it stands on the door, e.g. 12号甲. */
    public String label() {
        if (number == 0) {
            return "门牌不详";
        }
        return number + "号" + (suffix.isEmpty() || STEMS.contains(suffix) ? suffix : "-" + suffix);
    }

    @Override
    public int compareTo(Door other) {
        return WALK.compare(this, other);
    }

    private String blockOrder() {
        return block == null ? "\uffff" : block;
    }

    private int suffixOrder() {
        if (suffix.isEmpty()) {
            return -1;
        }
        int stem = STEMS.indexOf(suffix);
        return stem >= 0 ? stem : Integer.parseInt(suffix);
    }
}
