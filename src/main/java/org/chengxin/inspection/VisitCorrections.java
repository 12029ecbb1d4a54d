package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What inspectors may correct by themselves: slips of the day. Later nothing that favours the shop, as that takes a second person
 * (延期, 不再整改). A deadline that was extended stays unless a correction says a later one.
 */
@Component
class VisitCorrections {

    private static final List<String> CLASSES = List.of("一般", "较重", "严重");

    private final VisitRows visits;
    private final FindingRows findings;
    private final Clock clock;

    VisitCorrections(VisitRows visits, FindingRows findings, Clock clock) {
        this.visits = visits;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * A record that never counted has nothing to take back: it may be rewritten, the one named in it confirms what it says then,
     * and all texts are kept. The same holds of a denied text.
     *
     * @throws Rejected if the correction takes back, after the day of filing or the deadline, what only others may
     */
    void judge(VisitStatement said, FiledVisit filed) {
        if (filed.inForce() == 0) {
            return;
        }
        judge(said, filed, visits.said(filed.id(), filed.inForce()), "");
        if (filed.assent() == Assent.WAITING) {
            judge(said, filed, filed.statement(), filed.second().name());
        }
    }

    private void judge(VisitStatement said, FiledVisit filed, VisitStatement against, String waitsFor) {
        LocalDate today = LocalDate.now(clock);
        boolean later = today.isAfter(filed.firstFiledOn());
        Map<UUID, LocalDate> first = findings.firstDeadlines(filed.id());
        Map<UUID, Answer> now = byItem(said);
        for (Answer before : against.answers()) {
            boolean over = today.isAfter(first.getOrDefault(before.item(), today));
            if (before.isFailed() && (later || over)) {
                compare(before, now.get(before.item()), waitsFor);
            }
        }
    }

    private static void compare(Answer before, @Nullable Answer now, String waitsFor) {
        if (now == null || !now.isFailed()) {
            throw refused("更正会取消已经登记的问题", waitsFor, "确实不该整改的，请在整改事项里提出“不再整改”，由另一人审批。");
        }
        if (CLASSES.indexOf(now.grade()) < CLASSES.indexOf(before.grade())) {
            throw refused("更正会降低问题的程度", waitsFor, "确实不该整改的，请在整改事项里提出“不再整改”，由另一人审批。");
        }
        if (Objects.requireNonNull(now.deadline()).isAfter(Objects.requireNonNull(before.deadline()))) {
            throw refused("更正会推迟整改期限", waitsFor, "需要更多时间的，请在整改事项里提出“延期”，由另一人审批；检查日期改晚的，整改期限请照原来的填写。");
        }
    }

    private static Rejected refused(String what, String waitsFor, String instead) {
        return new Rejected(what
                + (waitsFor.isEmpty() ? "" : "（上一版更正写明，还在等确认）")
                + "。检查上传的次日起，或者整改期限过后，检查人员不能自行这样更正。"
                + (waitsFor.isEmpty() ? instead : "上一版更正写错的，请 " + waitsFor + " 先在自己的账号里不予确认，再另行更正。"));
    }

    /**
     * The statement with the deadlines that were extended, unless the correction names a later one.
     *
     * @param confirmed what was in force before
     */
    VisitStatement inForce(VisitStatement said, VisitStatement confirmed) {
        Map<UUID, LocalDate> standing = findings.deadlines(said.visit());
        Map<UUID, Answer> before = byItem(confirmed);
        return said.answering(said.answers().stream()
                .map(one -> extended(one, before.get(one.item()), standing.get(one.item())))
                .toList());
    }

    private static Answer extended(Answer said, @Nullable Answer before, @Nullable LocalDate standing) {
        LocalDate day = said.deadline();
        LocalDate old = before == null ? null : before.deadline();
        if (day == null || old == null || standing == null) {
            return said;
        }
        boolean granted = standing.isAfter(old);
        return day.equals(old) || granted && day.isBefore(standing) ? said.due(standing) : said;
    }

    private static Map<UUID, Answer> byItem(VisitStatement said) {
        return said.answers().stream().collect(Collectors.toMap(Answer::item, Function.identity()));
    }
}
