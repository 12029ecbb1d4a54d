package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.springframework.stereotype.Component;

/** A new version of the model assesses all merchants anew, lot by lot, on the facts of that moment ({@link FullRescore}). */
@Component
class ModelRescore implements BatchWork {

    private static final int STRAGGLERS = 500;

    private final LotRescore lots;
    private final Gradings gradings;
    private final AssessmentRows rows;
    private final Clock clock;

    ModelRescore(LotRescore lots, Gradings gradings, AssessmentRows rows, Clock clock) {
        this.lots = lots;
        this.gradings = gradings;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.RESCORE;
    }

    @Override
    public int atOnce() {
        return FullRescore.LOT;
    }

    @Override
    public boolean onlyOperating() {
        return false;
    }

    @Override
    public void lot(Batch batch, List<Subject> merchants) {
        MerchantId first = merchants.get(0).merchant();
        MerchantId last = merchants.get(merchants.size() - 1).merchant();
        lots.run(new FullRescore.Lot(first, last), Cause.MODEL);
    }

    /**
     * Those left out of their lot because they were being assessed at that moment, and those whom a replica that did not yet
     * know of the new version has meanwhile assessed by the old one.
     */
    @Override
    public void finish(Batch batch) {
        ScoringModel model = gradings.modelOn(LocalDate.now(clock));
        List<MerchantId> left = rows.notOf(model, STRAGGLERS);
        while (!left.isEmpty()) {
            gradings.assess(left, Cause.MODEL);
            left = rows.notOf(model, STRAGGLERS);
        }
    }
}
