package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** What is done to the merchants of a lot, inside the lot's transaction; nothing of it may be seen if that fails. */
interface BatchWork {

    /** A merchant and the day it opened, where that is known. */
    record Subject(MerchantId merchant, @Nullable LocalDate openedOn) {}

    Batch.Kind kind();

    /** How many merchants are a lot. */
    int atOnce();

    /** Whether closed merchants are left out. */
    boolean onlyOperating();

    void lot(Batch batch, List<Subject> merchants);

    /** Inside the transaction of the last lot. */
    void finish(Batch batch);
}
