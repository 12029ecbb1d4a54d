package org.chengxin.grading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;

/** Statements as departments would report them, each under a key of its own. */
final class Recorded {

    private Recorded() {}

    static NewFact penalty(MerchantId merchant, String grade, LocalDate decidedOn) {
        return new NewFact(
                merchant,
                "penalty",
                grade,
                "scjg",
                "scjg",
                Map.of(
                        "document_no",
                        "张市监罚〔2026〕" + Ids.next(),
                        "violation",
                        "未明码标价",
                        "kinds",
                        "罚款",
                        "decided_on",
                        decidedOn.toString()),
                null,
                null);
    }

    static NewFact inspection(MerchantId merchant, String area, LocalDate day) {
        return new NewFact(
                merchant,
                "inspection",
                null,
                "scjg",
                "scjg",
                Map.of("inspected_on", day.toString(), "area", area, "joint", "是", "result", "合格"),
                null,
                null);
    }

    static NewFact finding(MerchantId merchant, String grade, LocalDate day, LocalDate deadline) {
        Map<String, String> data =
                new HashMap<>(inspection(merchant, "明码标价", day).data());
        data.put("result", "不合格");
        data.put("problem", "价签不全" + Ids.next());
        data.put("deadline", deadline.toString());
        return new NewFact(merchant, "inspection", grade, "scjg", "scjg", data, null, null);
    }

    static NewFact complaint(MerchantId merchant, LocalDate day) {
        return new NewFact(
                merchant,
                "complaint",
                null,
                "scjg",
                "scjg",
                Map.of(
                        "closed_on",
                        day.toString(),
                        "kind",
                        "责任投诉",
                        "number",
                        Ids.next().toString()),
                null,
                null);
    }
}
