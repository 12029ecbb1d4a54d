package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands by a visit's record: two inspectors (行政处罚法 art. 42), and whoever was there for the merchant, or why not.
 *
 * @param merchant name of the person who signed for the merchant; null if nobody did
 * @param refusal why nobody signed for the merchant; else empty
 * @param signature photo of what was drawn on the screen
 */
public record SignOff(
        List<AssignedOfficer> officers,
        @Nullable String merchant,
        String refusal,
        @Nullable UUID signature) {

    /** E.g. 王检查、李检查. */
    public String names() {
        return String.join("、", officers.stream().map(AssignedOfficer::name).toList());
    }
}
