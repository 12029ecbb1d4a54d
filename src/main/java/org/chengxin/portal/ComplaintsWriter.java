package org.chengxin.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.complaint.ComplaintSummary;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.jspecify.annotations.Nullable;

/** How complaints about a merchant went in the last twelve months, in sums; never a word of one, nor a person (domain §2 Publicity). */
final class ComplaintsWriter {

    private ComplaintsWriter() {}

    static Section of(Voices voices, PublicFacts facts) {
        ComplaintSummary sums = voices.complaints();
        List<Entry> entries = new ArrayList<>();
        if (sums.accepted() > 0) {
            entries.add(handled(sums, facts));
        }
        blamed(sums, facts).ifPresent(entries::add);
        List<String> notes = new ArrayList<>();
        if (entries.isEmpty()) {
            notes.add("近 12 个月没有可公开的投诉处理信息。");
        }
        notes.add("只统计已受理的，不列内容，不显示投诉人。投诉举报的法定渠道是 12315，也可以在本页投诉。");
        return new Section("complaints", "投诉处理", entries, notes);
    }

    private static Entry handled(ComplaintSummary sums, PublicFacts facts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("已受理", sums.accepted() + " 件"));
        rows.add(new Row("已办结", sums.closed() + " 件" + percent(sums.closedPercent(), "，办结率")));
        rows.add(new Row("其中和解", sums.settled() + " 件" + percent(sums.settledPercent(), "，和解率")));
        sums.categories().forEach(one -> rows.add(new Row(one.category().label(), "办结 " + one.closed() + " 件")));
        return new Entry(
                "投诉办理（近 " + sums.months() + " 个月）", null, rows, facts.words().keeper(), facts.today());
    }

    /** Complaints that became facts, where the merchant was found to be at fault; of one that may not be told, nothing. */
    private static Optional<Entry> blamed(ComplaintSummary sums, PublicFacts facts) {
        List<Fact> all = facts.ofTheYear("complaint").stream()
                .filter(fact -> !sums.withheld().contains(String.valueOf(fact.value("number"))))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = all.stream()
                .collect(Collectors.groupingBy(
                        fact -> {
                            String kind = fact.value("kind");
                            return kind == null ? "其他" : kind;
                        },
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Row(kind.getKey(), kind.getValue() + " 件"))
                .toList();
        return Optional.of(Sums.entry("计入信用的投诉（近 12 个月）", rows, all, facts));
    }

    private static String percent(@Nullable Integer share, String what) {
        return share == null ? "" : what + " " + share + "%";
    }
}
