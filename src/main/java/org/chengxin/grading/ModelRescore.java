package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.springframework.stereotype.Component;

/** A new version of the model assesses all merchants anew, lot by lot, on the facts of that moment. */
@Component
class ModelRescore implements BatchWork {

    private final Gradings gradings;
    private final AssessmentRows rows;
    private final Clock clock;

    ModelRescore(Gradings gradings, AssessmentRows rows, Clock clock) {
        this.gradings = gradings;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.RESCORE;
    }

    @Override
    public boolean onlyOperating() {
        return false;
    }

    @Override
    public void lot(Batch batch, List<Subject> merchants) {
        gradings.assess(merchants.stream().map(Subject::merchant).toList(), Cause.MODEL);
    }

    /** A replica that did not yet know of the new version may meanwhile have assessed by the old one. */
    @Override
    public void finish(Batch batch) {
        ScoringModel model = gradings.modelOn(LocalDate.now(clock));
        List<MerchantId> left = rows.notOf(model, BatchLots.LOT);
        while (!left.isEmpty()) {
            gradings.assess(left, Cause.MODEL);
            left = rows.notOf(model, BatchLots.LOT);
        }
    }
}
