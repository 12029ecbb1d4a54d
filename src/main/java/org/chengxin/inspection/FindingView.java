package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was wrong at one shop.
 *
 * @param department code of the department leading the area; the finding is its statement
 * @param item the checklist's words
 * @param problem what was seen
 * @param grade 一般, 较重 or 严重
 * @param finders accounts of all inspectors who signed any revision of the visit
 * @param fact the fact that now says so in the dossier
 * @param photos ids for {@code /console/visit-records/{visit}/photos/{photo}}
 * @param rectifiedOn the day a recheck found it put right
 * @param standing false once the visit was corrected or withdrawn so that it is a finding no more
 */
public record FindingView(
        UUID id,
        UUID visit,
        MerchantId merchant,
        String area,
        String department,
        String itemCode,
        String item,
        String grade,
        String problem,
        LocalDate deadline,
        LocalDate foundOn,
        List<UUID> finders,
        String finderNames,
        FactId fact,
        List<UUID> photos,
        @Nullable LocalDate rectifiedOn,
        boolean standing) {

    public boolean isOpen() {
        return standing && rectifiedOn == null;
    }
}
