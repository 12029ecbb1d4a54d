package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.chengxin.dossier.Fact;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Names exactly what an assessment was made from, so that equal inputs can be told without comparing them. */
final class InputsHash {

    private InputsHash() {}

    static String of(ScoringModel model, @Nullable LocalDate openedOn, List<Fact> ordered) {
        StringBuilder inputs = new StringBuilder();
        add(inputs, model.code(), model.version(), openedOn);
        for (Fact fact : ordered) {
            add(inputs, fact.id(), fact.item(), fact.grade(), fact.authority());
            add(inputs, fact.validFrom(), fact.validTo(), fact.publicFrom(), fact.publicUntil());
            new TreeMap<>(fact.data()).forEach((field, value) -> add(inputs, field, value));
            inputs.append('\n');
        }
        return Sha256.hex(inputs.toString());
    }

    /** Lengths go with the values, so that no two different inputs read the same. */
    private static void add(StringBuilder inputs, @Nullable Object... values) {
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            inputs.append(value == null ? -1 : text.length()).append(':').append(text);
        }
    }
}
