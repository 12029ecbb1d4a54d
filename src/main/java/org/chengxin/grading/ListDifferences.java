package org.chengxin.grading;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.chengxin.shared.Differences;
import org.jspecify.annotations.Nullable;

/** Compares two lists of parts that are known by their codes. */
final class ListDifferences {

    private final Differences found;

    ListDifferences(Differences found) {
        this.found = found;
    }

    /** Parts gone, parts new, and what the others say differently; parts are the same where their codes are. */
    <T> void compare(
            String what,
            List<T> old,
            List<T> now,
            Function<T, String> code,
            Function<T, String> told,
            BiConsumer<T, T> saying) {
        old.stream()
                .filter(was -> find(now, code, code.apply(was)) == null)
                .forEach(was -> found.add("删去" + what + told.apply(was) + "。"));
        now.forEach(is -> {
            T was = find(old, code, code.apply(is));
            if (was == null) {
                found.add("新增" + what + told.apply(is) + "。");
            } else {
                saying.accept(was, is);
            }
        });
        List<String> kept = common(old, now, code);
        if (!kept.equals(common(now, old, code))) {
            found.add(what + "的次序有变。");
        }
    }

    /** The codes of those parts of a list that the other has, too, in the order of the list. */
    static <T> List<String> common(List<T> list, List<T> other, Function<T, String> code) {
        return list.stream()
                .map(code)
                .filter(one -> find(other, code, one) != null)
                .toList();
    }

    static <T> @Nullable T find(List<T> list, Function<T, String> code, String wanted) {
        return list.stream()
                .filter(one -> code.apply(one).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
