package org.chengxin.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Check;
import org.chengxin.grading.Grade;

/**
 * What stands between a merchant and a better grade. A black plate is lifted by people once its cause is gone (domain §5), so of
 * its score and of what red asks nothing is said; what one condition has named, the next does not name again in other words.
 */
final class ConditionsWriter {

    static final String RELEASE = "事由消除、此后检查合格的，由两人决定解除黑牌，先改为黄牌。";

    private static final Comparator<FactId> FACTS = Comparator.comparing(FactId::value);

    private ConditionsWriter() {}

    static List<String> of(Grade grade, Assessment assessment, Predicate<FactId> named) {
        Stream<List<Check>> asked = grade == Grade.BLACK
                ? Stream.of(assessment.vetoes())
                : Stream.of(assessment.vetoes(), assessment.ceilings(), assessment.gates());
        Set<List<FactId>> said = new HashSet<>();
        List<String> conditions = new ArrayList<>(asked.flatMap(List::stream)
                .filter(check -> !check.met() && ReasonsWriter.mayName(check.facts(), named))
                .filter(check -> check.facts().isEmpty()
                        || said.add(check.facts().stream().sorted(FACTS).toList()))
                .map(Check::reason)
                .map(PublicText::scrubbed)
                .distinct()
                .toList());
        if (grade == Grade.BLACK) {
            conditions.add(RELEASE);
        }
        return conditions;
    }
}
