package org.chengxin.grading;

import java.util.List;
import org.chengxin.dossier.FactId;

/**
 * The answer to one gate, ceiling or veto.
 *
 * @param code code in the model
 * @param name what is asked for, in a few words
 * @param met whether the merchant is on the good side: gate passed, ceiling or veto not triggered
 * @param reason one plain sentence, safe for the public
 * @param facts the facts that decided it; empty where their absence did
 */
public record Check(String code, String name, boolean met, String reason, List<FactId> facts) {
    public Check {
        facts = List.copyOf(facts);
    }

    /** In the model's words, which never change once it was used. */
    static Check of(ScoringModel.Bar bar, boolean met, List<FactId> decisive) {
        String words = Sentences.fill(met ? bar.met() : bar.unmet(), decisive.size());
        return new Check(bar.code(), bar.name(), met, words + "。", decisive);
    }
}
