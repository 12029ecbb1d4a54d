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
 * (延期, 不再整改). A deadline that was extended stays where a correction does not say another.
 */
@Component
class VisitCorrections {

    private static final List<String> CLASSES = List.of("一般", "较重", "严重");

    private final FindingRows findings;
    private final Clock clock;

    VisitCorrections(FindingRows findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /** @throws Rejected if the correction takes back, after the day of filing or the deadline, what only others may */
    void judge(VisitStatement said, FiledVisit filed) {
        LocalDate today = LocalDate.now(clock);
        boolean later = today.isAfter(filed.firstFiledOn());
        Map<UUID, LocalDate> first = findings.firstDeadlines(filed.id());
        Map<UUID, Answer> now = byItem(said);
        for (Answer before : filed.statement().answers()) {
            boolean over = today.isAfter(first.getOrDefault(before.item(), today));
            if (before.isFailed() && (later || over)) {
                compare(before, now.get(before.item()));
            }
        }
    }

    private static void compare(Answer before, @Nullable Answer now) {
        if (now == null || !now.isFailed()) {
            throw refused("更正会取消已经登记的问题", "确实不该整改的，请在整改事项里提出“不再整改”，由另一人审批。");
        }
        if (CLASSES.indexOf(now.grade()) < CLASSES.indexOf(before.grade())) {
            throw refused("更正会降低问题的程度", "确实不该整改的，请在整改事项里提出“不再整改”，由另一人审批。");
        }
        if (Objects.requireNonNull(now.deadline()).isAfter(Objects.requireNonNull(before.deadline()))) {
            throw refused("更正会推迟整改期限", "需要更多时间的，请在整改事项里提出“延期”，由另一人审批；检查日期改晚的，整改期限请照原来的填写。");
        }
    }

    private static Rejected refused(String what, String instead) {
        return new Rejected(what + "。检查上传的次日起，或者整改期限过后，检查人员不能自行这样更正。" + instead);
    }

    /**
     * The statement with the deadlines that were extended, as far as the correction leaves deadlines alone.
     *
     * @param confirmed what was in force before
     */
    VisitStatement inForce(VisitStatement said, VisitStatement confirmed) {
        Map<UUID, LocalDate> standing = findings.deadlines(said.visit());
        Map<UUID, Answer> before = byItem(confirmed);
        return said.answering(said.answers().stream()
                .map(one -> {
                    LocalDate day = standing.get(one.item());
                    Answer old = before.get(one.item());
                    boolean same = one.isFailed() && old != null && Objects.equals(old.deadline(), one.deadline());
                    return same && day != null ? one.due(day) : one;
                })
                .toList());
    }

    private static Map<UUID, Answer> byItem(VisitStatement said) {
        return said.answers().stream().collect(Collectors.toMap(Answer::item, Function.identity()));
    }
}
