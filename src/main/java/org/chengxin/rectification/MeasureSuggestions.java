package org.chengxin.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Check;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.LedgerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a book might list: every deduction on the merchant's ledger and every condition not met, as far as no task of the case
 * is about it already.
 */
@Component
class MeasureSuggestions {

    private final Gradings gradings;
    private final Facts facts;

    MeasureSuggestions(Gradings gradings, Facts facts) {
        this.gradings = gradings;
        this.facts = facts;
    }

    /** @param department whose statement lies behind it; null where none does */
    record Suggestion(
            String problem, String measure, @Nullable String department) {}

    List<Suggestion> of(CasePage page) {
        Set<String> listed = new HashSet<>();
        page.tasks().forEach(line -> listed.add(line.view().problem()));
        List<Fact> live = facts.liveOf(page.file().merchant());
        Set<String> covered = new HashSet<>();
        page.tasks().stream()
                .map(line -> line.view().about())
                .filter(Objects::nonNull)
                .forEach(about -> covered.add(about.key()));
        return gradings.current(page.file().merchant()).stream()
                .flatMap(assessment ->
                        Stream.concat(deductions(assessment, live, covered), conditions(assessment, live)))
                .filter(one -> !listed.contains(one.problem()))
                .distinct()
                .toList();
    }

    private static Stream<Suggestion> deductions(Assessment assessment, List<Fact> live, Set<String> covered) {
        return assessment.lines().stream()
                .filter(line -> line.kind() == LedgerLine.Kind.DEDUCTION)
                .filter(line -> behind(line.facts(), live).noneMatch(fact -> covered.contains(fact.key())))
                .map(line -> new Suggestion(
                        line.sentence() + "（扣 " + line.points().abs() + " 分）",
                        "消除影响：履行义务、改正问题，符合条件的申请信用修复",
                        department(line.facts(), live)));
    }

    private static Stream<Suggestion> conditions(Assessment assessment, List<Fact> live) {
        return Stream.of(assessment.vetoes(), assessment.ceilings(), assessment.gates())
                .flatMap(List::stream)
                .filter(check -> !check.met())
                .map(check -> new Suggestion(check.reason(), "达到：" + check.name(), departmentOf(check, live)));
    }

    private static @Nullable String departmentOf(Check check, List<Fact> live) {
        return department(check.facts(), live);
    }

    private static @Nullable String department(List<FactId> ids, List<Fact> live) {
        Optional<Fact> first = behind(ids, live).findFirst();
        return first.map(Fact::authority).orElse(null);
    }

    private static Stream<Fact> behind(List<FactId> ids, List<Fact> live) {
        return live.stream().filter(fact -> ids.contains(fact.id()));
    }
}
