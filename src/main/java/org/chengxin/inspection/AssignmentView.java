package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * One shop to be visited under a plan.
 *
 * @param planNumber 联检〔2026〕n号
 * @param position in walking order
 * @param checklists the versions pinned when the plan was announced, in the order of the areas
 * @param officers two at least (行政处罚法 art. 42)
 * @param reference the rectification case a 回头看 looks back on
 * @param running whether the plan still runs
 */
public record AssignmentView(
        UUID id,
        UUID plan,
        String planNumber,
        String planTitle,
        MerchantId merchant,
        String shop,
        String address,
        @Nullable String block,
        int position,
        LocalDate plannedOn,
        AssignmentState state,
        @Nullable String missReason,
        @Nullable UUID reference,
        boolean running,
        List<UUID> checklists,
        List<AssignedOfficer> officers) {

    public boolean isAssignedTo(UUID staff) {
        return officers.stream().anyMatch(officer -> officer.staff().equals(staff));
    }

    AssignmentView with(List<AssignedOfficer> found) {
        return new AssignmentView(
                id,
                plan,
                planNumber,
                planTitle,
                merchant,
                shop,
                address,
                block,
                position,
                plannedOn,
                state,
                missReason,
                reference,
                running,
                checklists,
                List.copyOf(found));
    }

    public boolean isOpen() {
        return running && state == AssignmentState.OPEN;
    }
}
