package org.chengxin.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.review.PublicReview;
import org.chengxin.review.ReviewSummary;
import org.jspecify.annotations.Nullable;

/** What consumers say of a merchant: sums, and the newest reviews as their own page shows them; never who wrote one. */
final class ReviewsWriter {

    private ReviewsWriter() {}

    static Section of(Voices voices, PublicFacts facts) {
        List<Entry> entries = new ArrayList<>();
        ReviewSummary sums = voices.reviews();
        List<String> notes = new ArrayList<>();
        if (sums != null) {
            if (sums.count() > 0) {
                entries.add(online(sums, facts));
            }
            voices.newest().forEach(review -> entries.add(review(review)));
            notes.add(
                    sums.count() == 0
                            ? "还没有人在线评价这家店。"
                            : "评价是消费者个人的看法，不显示评价人；平均分按规则修正，满 " + sums.shownFrom() + " 条才显示。");
        } else {
            notes.add("在线评价只显示今天的，查以前的日期不列。");
        }
        allChannels(voices, facts).ifPresent(entries::add);
        return new Section("reviews", "消费者评价", entries, notes);
    }

    private static Entry online(ReviewSummary sums, PublicFacts facts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("评价数量", sums.count() + " 条"));
        BigDecimal average = sums.average();
        if (average != null) {
            rows.add(new Row("平均分", average.toPlainString() + " 分（满分 5 分）"));
        }
        List<String> stars = new ArrayList<>();
        for (int i = 0; i < sums.byStars().size(); i++) {
            stars.add((5 - i) + " 星 " + sums.byStars().get(i) + " 条");
        }
        rows.add(new Row("分布", String.join("，", stars)));
        return new Entry(
                "在线评价（近 " + sums.months() + " 个月）", null, rows, facts.words().keeper(), facts.today());
    }

    private static Entry review(PublicReview review) {
        List<Row> rows = new ArrayList<>();
        if (!review.tags().isEmpty()) {
            rows.add(new Row("标签", String.join("、", review.tags())));
        }
        add(rows, "内容", PublicText.free(review.text()));
        add(rows, "商户回复", PublicText.free(review.reply()));
        return new Entry(review.verdict(), null, rows, "消费者评价，" + review.month(), null);
    }

    /**
     * What the office reported of all channels together. The months that repeat the online reviews are left out, and there is one
     * average on the page: never of fewer voices than the rules ask, and the online one where there is one.
     */
    private static Optional<Entry> allChannels(Voices voices, PublicFacts facts) {
        List<Fact> months = facts.ofTheYear("review").stream()
                .filter(fact -> !voices.stated().contains(fact.id().value()))
                .toList();
        long count = months.stream()
                .mapToLong(fact -> number(fact, "count").longValue())
                .sum();
        if (count == 0) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("评价数量", count + " 条"));
        ReviewSummary online = voices.reviews();
        if (online != null && online.average() == null && count >= online.shownFrom()) {
            BigDecimal sum = months.stream()
                    .map(fact -> number(fact, "average").multiply(number(fact, "count")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(new Row("平均分", sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP) + " 分（满分 5 分）"));
        }
        return Optional.of(Sums.entry("按月汇总的评价（近 12 个月，各渠道）", rows, months, facts));
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(label, value));
        }
    }

    private static BigDecimal number(Fact fact, String field) {
        String text = fact.value(field);
        return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
