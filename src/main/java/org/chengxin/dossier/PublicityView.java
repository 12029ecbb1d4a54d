package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a fact is public until the day it is: the rule, its limits, what the authority stated, and what follows. */
record PublicityView(List<Line> lines) {

    /** One step of the reckoning. */
    record Line(String name, String text) {}

    static PublicityView of(Fact fact, CatalogueItem item) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("公开属性", item.disclosure().label()));
        if (item.disclosure() != Disclosure.PUBLIC) {
            return new PublicityView(lines);
        }
        if (item.definition().publicity().isEmpty()) {
            lines.add(new Line("公示期限", "目录没有规定期限，自 " + fact.validFrom() + " 起公示"));
            return new PublicityView(lines);
        }
        item.publicityRule(fact.grade(), fact.validFrom(), fact.data())
                .ifPresentOrElse(
                        rule -> explain(lines, rule, rule.condition(item), fact, stated(item, fact.data())),
                        () -> lines.add(new Line("公示期限", "目录对这一分级和日期没有规定，不公示")));
        return new PublicityView(lines);
    }

    private static void explain(
            List<Line> lines, PublicityRule rule, String condition, Fact fact, @Nullable LocalDate stated) {
        LocalDate decided = fact.validFrom();
        lines.add(new Line("适用规则", rule.basis()));
        if (!condition.isEmpty()) {
            lines.add(new Line("适用情形", condition));
        }
        if (!rule.shown()) {
            lines.add(new Line("结论", "这一分级不公示"));
            return;
        }
        lines.add(new Line("起算", decided + "（作出之日）"));
        if (rule.minMonths() > 0) {
            lines.add(new Line("最短", rule.minMonths() + " 个月，到 " + decided.plusMonths(rule.minMonths())));
        }
        if (rule.maxMonths() > 0) {
            lines.add(new Line("最长", rule.maxMonths() + " 个月，到 " + decided.plusMonths(rule.maxMonths())));
        }
        lines.add(new Line("作出单位填写的截止日", stated == null ? "没有填写" : stated.toString()));
        lines.add(new Line("结论", conclusion(fact, rule.until(decided, stated))));
    }

    /** Publicity is fixed when a fact is recorded; a rule changed since then does not touch it. */
    private static String conclusion(Fact fact, @Nullable LocalDate computed) {
        LocalDate until = fact.publicUntil();
        if (!fact.isInUse()) {
            return "已经撤回或停止使用，不再公示";
        }
        if (fact.publicFrom() == null) {
            return "记入时按当时的规则不公示";
        }
        String words = until == null ? "没有截止日" : "公示到 " + until + "（含当日），期满自动停止";
        boolean asToday = until == null ? computed == null : until.equals(computed);
        return asToday ? words : words + "；按记入时的规则计算";
    }

    private static @Nullable LocalDate stated(CatalogueItem item, Map<String, String> data) {
        String field = item.definition().publicUntilField();
        return field == null ? null : FactDrafts.day(data, field);
    }
}
