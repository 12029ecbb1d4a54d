package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.shared.Rejected;

/**
 * Under which conditions facts of an item and class may be repaired (《信用修复管理办法》 NDRC Order 36; domain §3): the shortest
 * publicity has passed, obligations are fulfilled, and a pledge was made in public.
 *
 * @param minMonths shortest publicity, counted from the date of the decision
 */
record RepairRule(int minMonths, boolean needsFulfilment, boolean needsPledge, String basis) {

    /** The first day on which a fact may be repaired. */
    LocalDate earliest(Fact fact) {
        return fact.validFrom().plusMonths(minMonths);
    }

    /** @throws Rejected beside the field at fault, if a condition is not met on the day */
    void require(Fact fact, Repair.Declaration declaration, LocalDate today) {
        if (earliest(fact).isBefore(today) || earliest(fact).isEqual(today)) {
            if (declaration.fulfilledOn().isAfter(today)) {
                throw new Rejected("fulfilledOn", "履行义务的日期不能晚于今天（" + today + "）。");
            }
            if (declaration.fulfilledOn().isBefore(fact.validFrom())) {
                throw new Rejected("fulfilledOn", "履行义务的日期早于决定日期（" + fact.validFrom() + "），请核对。");
            }
            LocalDate pledged = declaration.pledgedOn();
            if (needsPledge && pledged == null) {
                throw new Rejected("pledgedOn", "信用修复须公开作出信用承诺，请填写承诺日期。");
            }
            if (pledged != null && pledged.isAfter(today)) {
                throw new Rejected("pledgedOn", "承诺日期不能晚于今天（" + today + "）。");
            }
            return;
        }
        throw new Rejected("这条信息的最短公示期到 " + earliest(fact) + " 届满，届满后才能申请信用修复。");
    }

    /** The conditions in words, kept with the application. */
    String words(Fact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(minMonths == 0 ? "没有最短公示期" : "最短公示期 " + minMonths + " 个月，" + earliest(fact) + " 届满");
        if (needsFulfilment) {
            parts.add("已履行义务、完成整改");
        }
        if (needsPledge) {
            parts.add("已公开作出信用承诺");
        }
        return String.join("；", parts) + "。依据：" + basis;
    }
}
