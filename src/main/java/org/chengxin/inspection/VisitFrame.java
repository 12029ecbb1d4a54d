package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantView;
import org.jspecify.annotations.Nullable;

/**
 * What a visit's form is opened on: everything that the inspector does not decide in the shop.
 *
 * @param assignment null outside a plan
 * @param checklists the versions that the form shows
 * @param colleagues who may sign as the second inspector
 * @param filed the visit as it stands, where the form corrects it
 */
record VisitFrame(
        @Nullable AssignmentView assignment,
        MerchantView merchant,
        Occasion occasion,
        String occasionNote,
        List<Checklist> checklists,
        List<AssignedOfficer> colleagues,
        @Nullable FiledVisit filed) {

    @Nullable
    UUID assignmentId() {
        return assignment == null ? null : assignment.id();
    }
}
