package org.chengxin.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a new version of the model may say something else than the version before, on the same facts and the same day.
 * Everybody else's assessment would come out the same and need not be made again. A pure function of the two versions; in
 * doubt it reaches further.
 *
 * @param everybody whether all are concerned
 * @param rules concerned is whoever has a line of one of these rules
 * @param items concerned is whoever has a fact of one of these catalogue items
 */
record ModelReach(boolean everybody, Set<String> rules, Set<String> items) {

    static ModelReach between(Definition old, Definition now) {
        ModelReach reach = new ModelReach(reachesAll(old, now), new HashSet<>(), new HashSet<>());
        old.rules().forEach(was -> reach.compare(was, ListDifferences.find(now.rules(), Rule::code, was.code())));
        now.rules().stream()
                .filter(is -> ListDifferences.find(old.rules(), Rule::code, is.code()) == null)
                .forEach(added -> reach.items.add(added.of().item()));
        reach.uncommon(old.caps(), now.caps());
        reach.uncommon(now.caps(), old.caps());
        return reach;
    }

    /** Whether nothing in the new version can make a difference to this assessment and these facts. */
    boolean leaves(Assessment held, Set<String> itemsOnRecord) {
        return !everybody
                && itemsOnRecord.stream().noneMatch(items::contains)
                && held.lines().stream().map(LedgerLine::rule).noneMatch(rules::contains);
    }

    /** Whatever stands beside rules and limits is part of every assessment, and so is the order of the lines; names of fields are not. */
    private static boolean reachesAll(Definition old, Definition now) {
        Definition withNewRules = new Definition(
                old.dimensions(),
                old.otherAuthority(),
                now.rules(),
                now.caps(),
                old.gates(),
                old.ceilings(),
                old.vetoes(),
                old.thresholds(),
                old.probation(),
                now.labels());
        return !withNewRules.equals(now)
                || isReordered(old.rules(), now.rules(), Rule::code)
                || isReordered(old.caps(), now.caps(), Cap::code);
    }

    private static <T> boolean isReordered(List<T> old, List<T> now, Function<T, String> code) {
        return !ListDifferences.common(old, now, code).equals(ListDifferences.common(now, old, code));
    }

    /** What a rule takes or says concerns its lines; which facts it looks at, and for how long, may make new ones. */
    private void compare(Rule was, @Nullable Rule is) {
        if (was.equals(is)) {
            return;
        }
        rules.add(was.code());
        boolean sameFacts = is != null
                && was.kind() == is.kind()
                && was.count() == is.count()
                && was.of().equals(is.of())
                && Objects.equals(was.decay(), is.decay());
        if (is != null && !sameFacts) {
            items.add(was.of().item());
            items.add(is.of().item());
        }
    }

    /** A limit concerns those who have a line that it limits. */
    private void uncommon(List<Cap> caps, List<Cap> others) {
        caps.stream().filter(cap -> !others.contains(cap)).forEach(cap -> {
            rules.add(cap.code());
            rules.addAll(cap.rules());
        });
    }
}
