package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of one visit, side by side, where they differ. */
final class VisitComparison {

    private static final String NOTHING = "未填";

    private final List<VisitPage.Side> sides = new ArrayList<>();

    private VisitComparison() {}

    static List<VisitPage.Side> of(VisitStatement filed, VisitStatement mine, Checklists checklists) {
        VisitComparison found = new VisitComparison();
        found.compare("检查日期", filed.visitedOn().toString(), mine.visitedOn().toString());
        Map<Object, Answer> theirs =
                filed.answers().stream().collect(Collectors.toMap(Answer::item, Function.identity()));
        mine.checklists().stream()
                .map(checklists::byId)
                .forEach(list -> list.items()
                        .forEach(item -> mine.answers().stream()
                                .filter(answer -> answer.item().equals(item.id()))
                                .forEach(answer -> found.compare(
                                        list.area() + " " + item.code() + " " + item.text(),
                                        words(theirs.get(item.id())),
                                        words(answer)))));
        found.compare("检查人员", filed.signOff().names(), mine.signOff().names());
        found.compare("商户签字", signed(filed.signOff()), signed(mine.signOff()));
        return List.copyOf(found.sides);
    }

    /** One answer in words, as records and comparisons show it. */
    static String words(@Nullable Answer answer) {
        if (answer == null) {
            return NOTHING;
        }
        List<String> words = new ArrayList<>(List.of(answer.verdict().label()));
        if (answer.isFailed()) {
            words.add(answer.grade() + "，期限 " + answer.deadline()
                    + (answer.deadlineReason().isEmpty() ? "" : "（" + answer.deadlineReason() + "）"));
        }
        if (!answer.note().isEmpty()) {
            words.add(answer.note());
        }
        if (!answer.photos().isEmpty()) {
            words.add("照片 " + answer.photos().size() + " 张");
        }
        return String.join("；", words);
    }

    static String signed(SignOff signOff) {
        return signOff.merchant() == null ? "未签字：" + signOff.refusal() : signOff.merchant();
    }

    private void compare(String what, String filed, String mine) {
        if (!filed.equals(mine)) {
            sides.add(new VisitPage.Side(what, filed, mine));
        }
    }
}
