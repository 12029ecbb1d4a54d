package org.chengxin.grading;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.chengxin.dossier.Fact;

/** Facts of all sorts, past, present and to come, for what must hold whatever the facts. */
final class RandomFacts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private RandomFacts() {}

    static Arbitrary<Fact> fact() {
        return Arbitraries.oneOf(penalties(), inspections(), others());
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-1200, 90).map(TODAY::plusDays);
    }

    private static Arbitrary<Fact> penalties() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of("轻微", "一般", "严重"),
                        Arbitraries.of("scjg", "zhzf", "wsjk", "gajz", "fgw"),
                        Arbitraries.of("罚款", "警告", "罚款;吊销"),
                        days().injectNull(0.5))
                .as((day, grade, authority, kinds, until) -> FactFixtures.aPenalty(grade, day)
                        .by(authority)
                        .with("kinds", kinds)
                        .publicUntil(until)
                        .build());
    }

    private static Arbitrary<Fact> inspections() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of("一般", "较重", "严重").injectNull(0.5),
                        Arbitraries.of("scjg", "zhzf", "xfjy"),
                        Arbitraries.of("食品安全", "明码标价", "产品质量", "广告宣传"),
                        Arbitraries.of("是", "否"),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(1, 60).injectNull(0.5))
                .as((day, grade, authority, area, joint, deadline, rectified) -> {
                    FactFixtures one =
                            FactFixtures.anInspection(authority, area, day).with("joint", joint);
                    if (grade != null) {
                        one.grade(grade).with("result", "不合格").with("deadline", day.plusDays(deadline) + "");
                        if (rectified != null) {
                            one.with("rectified_on", day.plusDays(rectified) + "");
                        }
                    }
                    return one.build();
                });
    }

    private static Arbitrary<Fact> others() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(
                                "pledge",
                                "complaint",
                                "abnormal",
                                "tax_status",
                                "utility",
                                "honour",
                                "sampling",
                                "licence",
                                "executed"),
                        Arbitraries.of("责任投诉", "拒绝调解", "公告欠税", "公益", "电", "水"),
                        days().injectNull(0.5))
                .as((day, item, kind, end) -> {
                    FactFixtures one = FactFixtures.a(item, day)
                            .with("kind", kind)
                            .with("status", "正常")
                            .with("authorised", "是")
                            .with("result", "不合格")
                            .validTo(end);
                    return (end == null ? one : one.with("removed_on", end.toString())).build();
                });
    }
}
