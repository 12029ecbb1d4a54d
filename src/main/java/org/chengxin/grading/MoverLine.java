package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** A merchant that moves, as pages and exports show it; the reasons are sentences. */
record MoverLine(
        MerchantId merchant,
        String name,
        String address,
        Grade beforeGrade,
        Grade afterGrade,
        BigDecimal beforeScore,
        BigDecimal afterScore,
        String delta,
        List<String> reasons) {

    static final List<String> HEADERS = List.of("商户", "经营地址", "现行版牌级", "新版牌级", "现行版得分", "新版得分", "相差", "哪里不同");

    /** @param before the version in force, by which names of rules gone are found */
    static MoverLine of(RunResults.Mover one, ScoringModel before, ScoringModel after) {
        List<String> reasons = new ArrayList<>(TraceWords.of(one.trace(), before, after));
        if (one.beforeGrade() != one.afterGrade()) {
            reasons.addAll(ModelDifferences.ofBounds(before.definition(), after.definition()));
        }
        String sign = one.delta().signum() > 0 ? "+" : "";
        return new MoverLine(
                one.merchant(),
                one.name(),
                one.address(),
                one.beforeGrade(),
                one.afterGrade(),
                one.beforeScore(),
                one.afterScore(),
                sign + one.delta().toPlainString().replace("-", "−"),
                List.copyOf(reasons));
    }

    List<@Nullable String> cells() {
        return List.of(
                name,
                address,
                beforeGrade.word(),
                afterGrade.word(),
                beforeScore.toPlainString(),
                afterScore.toPlainString(),
                delta,
                String.join("", reasons));
    }
}
