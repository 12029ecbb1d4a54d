package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a plan (联合检查计划).
 *
 * @param complaintLed whether complaints or reports led to it: then red shops stand like all others
 * @param basis reason and legal basis
 * @param shops how many shops are drawn; null where all are visited
 * @param teams how many teams of two are drawn; null where all officers go
 * @param areas names of the areas
 * @param officers accounts of the inspectors
 */
public record PlanDetails(
        String title,
        PlanMethod method,
        boolean complaintLed,
        LocalDate from,
        LocalDate to,
        String basis,
        @Nullable Integer shops,
        @Nullable Integer teams,
        List<String> areas,
        List<UUID> officers) {

    /** Two inspectors at least go together (行政处罚法 art. 42). */
    static final int TOGETHER = 2;

    public PlanDetails {
        title = title.strip();
        basis = basis.strip();
        shops = method.isDrawn() ? shops : null;
        teams = method.isDrawn() ? teams : null;
        areas = List.copyOf(areas);
        officers = List.copyOf(officers);
        if (to.isBefore(from)) {
            throw new Rejected("to", "结束日期不能早于开始日期。");
        }
        if (from.plusDays(366).isBefore(to)) {
            throw new Rejected("to", "一个计划最长一年，请分成几个计划。");
        }
        if (areas.isEmpty()) {
            throw new Rejected("areas", "请至少选择一个检查方面。");
        }
        if (method.isDrawn() && (shops == null || shops < 1 || shops > 10_000)) {
            throw new Rejected("shops", "请填写抽取多少家商户（1 至 10000）。");
        }
        if (method.isDrawn() && (teams == null || teams < 1 || teams > 100)) {
            throw new Rejected("teams", "请填写抽取多少个检查组（1 至 100），每组两人。");
        }
    }

    /** How many inspectors the plan needs at the least. */
    int needsOfficers() {
        return TOGETHER * (teams == null ? 1 : teams);
    }
}
