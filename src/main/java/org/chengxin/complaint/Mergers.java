package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Reports joined with another about the same lead (重复举报可并案). Whoever sent one is owed the answer no less: two people may have seen
 * the same thing. What passes on is the outcome only, never words written for the other person.
 */
@Component
class Mergers {

    private final ReportRepository reports;
    private final FilingRows rows;
    private final Identities identities;
    private final LegalClock terms;
    private final Steps steps;

    Mergers(ReportRepository reports, FilingRows rows, Identities identities, LegalClock terms, Steps steps) {
        this.reports = reports;
        this.rows = rows;
        this.identities = identities;
        this.terms = terms;
        this.steps = steps;
    }

    /** Tells every report that was joined with this one, at first or second hand, what became of it. */
    void passOn(Filing leading, StepKind kind, String outcome, Actor actor) {
        for (FilingId joined : joinedWith(leading.id())) {
            Filing filing = rows.find(joined).orElseThrow(() -> new NotFound("filing " + joined));
            String note = "并入的" + leading.number() + "：" + kind.label();
            steps.record(filing, kind, note, "与您反映的线索合并办理的举报，" + outcome, actor);
        }
    }

    /** From today whoever gave a name must be told whether a case was filed, of this report and of those joined with it. */
    void oweNotice(FilingId decided) {
        start(decided);
        joinedWith(decided).forEach(this::start);
    }

    /** What the author of a joined report can expect. */
    String outlook(ReportView joined) {
        ReportView leading = leading(joined);
        if (!leading.state().isOpen()) {
            return "合并办理的举报已经有结果，见下面的办理经过。";
        }
        LocalDate due =
                terms.find(leading.id(), TermCode.VERIFICATION).map(Term::due).orElse(null);
        return due == null ? "合并办理的举报正在核查，最后一天待定。" : "合并办理的举报应当在 " + due + " 前（含当天）决定是否立案。";
    }

    private ReportView leading(ReportView report) {
        FilingId into = report.mergedInto();
        return into == null
                ? report
                : leading(reports.findById(into)
                        .orElseThrow(() -> new NotFound("report " + into))
                        .view());
    }

    private List<FilingId> joinedWith(FilingId id) {
        List<FilingId> all = new ArrayList<>();
        for (Report joined : reports.findByMergedInto(id.value())) {
            all.add(joined.id());
            all.addAll(joinedWith(joined.id()));
        }
        return all;
    }

    private void start(FilingId id) {
        if (identities.masked(id).isPresent()) {
            terms.start(id, TermCode.REPORT_NOTICE);
        }
    }
}
