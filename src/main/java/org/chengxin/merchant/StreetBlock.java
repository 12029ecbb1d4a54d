package org.chengxin.merchant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A block of the street (街段) as one walks it, side by side and door by door; plans of the street for officers and for the
 * public are cut by it.
 *
 * @param <T> what is known of a shop
 */
public record StreetBlock<T>(String label, List<Side<T>> sides) {

    /** One side of a block, in walking order. */
    public record Side<T>(Door.Side side, List<T> shops) {}

    /**
     * Cuts a walk into blocks.
     *
     * @param walk the shops in the order of their doors
     */
    public static <T> List<StreetBlock<T>> of(List<T> walk, Function<T, Door> doorOf) {
        List<StreetBlock<T>> blocks = new ArrayList<>();
        for (T shop : walk) {
            Door door = doorOf.apply(shop);
            String block = door.block();
            String label = block == null ? "街段不详" : block;
            if (blocks.isEmpty() || !last(blocks).label().equals(label)) {
                blocks.add(new StreetBlock<>(label, new ArrayList<>()));
            }
            List<Side<T>> sides = last(blocks).sides();
            if (sides.isEmpty() || last(sides).side() != door.side()) {
                sides.add(new Side<>(door.side(), new ArrayList<>()));
            }
            last(sides).shops().add(shop);
        }
        return blocks;
    }

    private static <E> E last(List<E> list) {
        return list.get(list.size() - 1);
    }
}
