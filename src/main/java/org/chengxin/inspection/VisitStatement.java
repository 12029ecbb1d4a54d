package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * All that the inspectors say of one visit, judged and complete. The same statement is kept whole with every revision.
 *
 * @param assignment the plan's assignment; null for a visit outside a plan
 * @param occasionNote what led to a visit outside a plan; else empty
 * @param started when the form was opened in the shop, as the phone says (minute, Beijing time); may be empty
 * @param checklists the versions the form was opened with
 */
public record VisitStatement(
        UUID visit,
        @Nullable UUID assignment,
        MerchantId merchant,
        Occasion occasion,
        String occasionNote,
        LocalDate visitedOn,
        String started,
        List<UUID> checklists,
        List<Answer> answers,
        SignOff signOff) {

    VisitStatement answering(List<Answer> other) {
        return new VisitStatement(
                visit,
                assignment,
                merchant,
                occasion,
                occasionNote,
                visitedOn,
                started,
                checklists,
                List.copyOf(other),
                signOff);
    }
}
