package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of a visit as its page shows it, empty, filled in, or sent back.
 *
 * @param visit the id the page suggests; a phone that keeps a draft makes its own
 * @param base the revision that is being corrected; 0 for a new visit
 * @param values what stands in the fields by now, by name
 * @param past findings of earlier inspections that are still in the dossier
 * @param terms how deadlines come about if nobody sets them
 * @param newer lists of which a newer version is in force
 * @param faults what was wrong, if the form is sent back
 * @param conflict both versions, if somebody else filed meanwhile
 */
record VisitPage(
        VisitFrame frame,
        UUID visit,
        int base,
        String today,
        List<AreaPart> areas,
        Map<String, String> values,
        List<Option> colleagues,
        List<Past> past,
        String terms,
        List<String> newer,
        List<VisitForm.Fault> faults,
        @Nullable Conflict conflict) {

    /** One area's list. */
    record AreaPart(UUID checklist, String name, String label, List<ItemPart> items) {}

    /**
     * One item: its fields, and what stands in them.
     *
     * @param photos ids of photos the server has already
     * @param faults what was wrong here
     */
    record ItemPart(
            UUID id,
            String code,
            String text,
            String basis,
            String verdict,
            String note,
            String grade,
            String deadline,
            String why,
            List<String> photos,
            List<String> faults) {}

    /** An earlier finding. */
    record Past(String day, String area, String problem, String state, boolean open) {}

    /** Somebody else's version against one's own. */
    record Conflict(String sentence, String record, List<Side> sides) {}

    /** One thing that the two versions say differently. */
    record Side(String what, String filed, String mine) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean isCorrection() {
        return base > 0;
    }

    public String shop() {
        return frame.merchant().signName();
    }
}
