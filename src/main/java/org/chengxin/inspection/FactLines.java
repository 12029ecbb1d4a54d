package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantView;
import org.jspecify.annotations.Nullable;

/** The statements that a visit makes under the catalogue item {@code inspection}, each with the answer it comes from. */
final class FactLines {

    private static final String ITEM = "inspection";

    private FactLines() {}

    /** One fact to be, and the answer behind it; null for a clean area. */
    record Line(
            NewFact fact,
            Checklist list,
            @Nullable ChecklistItem item,
            @Nullable Answer answer) {}

    static List<Line> of(VisitStatement said, MerchantView merchant, List<Checklist> lists) {
        List<Line> lines = new ArrayList<>();
        for (Checklist list : lists) {
            int failed = lines.size();
            boolean looked = false;
            for (ChecklistItem item : list.items()) {
                Optional<Answer> answer = said.answers().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .findFirst();
                looked |= answer.filter(one -> one.verdict() != Verdict.NONE).isPresent();
                answer.filter(Answer::isFailed)
                        .ifPresent(
                                one -> lines.add(new Line(finding(said, merchant, list, item, one), list, item, one)));
            }
            if (looked && lines.size() == failed) {
                lines.add(new Line(fact(said, merchant, list, null, Map.of("result", "合格")), list, null, null));
            }
        }
        return lines;
    }

    private static NewFact finding(
            VisitStatement said, MerchantView merchant, Checklist list, ChecklistItem item, Answer answer) {
        return fact(
                said,
                merchant,
                list,
                answer.grade(),
                Map.of(
                        "result",
                        "不合格",
                        "severity",
                        String.valueOf(answer.grade()),
                        "problem",
                        item.text() + "：" + answer.note() + "（" + item.code() + "）",
                        "deadline",
                        String.valueOf(answer.deadline())));
    }

    private static NewFact fact(
            VisitStatement said,
            MerchantView merchant,
            Checklist list,
            @Nullable String grade,
            Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("party_name", merchant.name());
        data.put("inspected_on", said.visitedOn().toString());
        data.put("area", list.area());
        data.put("joint", said.occasion() == Occasion.PLAN ? "是" : "否");
        data.put("inspector", said.signOff().names());
        if (merchant.creditCode() != null) {
            data.put("credit_code", merchant.creditCode().value());
        }
        String reporter = said.signOff().officers().get(0).department();
        return new NewFact(said.merchant(), ITEM, grade, list.department(), reporter, data, null, null);
    }
}
