package org.chengxin.complaint;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who filed adds on the tracking page, as much as somebody can read. */
@Service
class Supplements {

    private static final int MOST_SUPPLEMENTS = 20;
    private static final int MOST_PHOTOS = 30;
    private static final String FULL = "照片太多了，这一件网上最多收 " + MOST_PHOTOS + " 张。其余的请带到街区消费维权站。";

    private final Complaints complaints;
    private final ReportRepository reports;
    private final FilingRows rows;
    private final Steps steps;
    private final QueryCodes codes;
    private final SentForms forms;

    Supplements(
            Complaints complaints,
            ReportRepository reports,
            FilingRows rows,
            Steps steps,
            QueryCodes codes,
            SentForms forms) {
        this.complaints = complaints;
        this.reports = reports;
        this.rows = rows;
        this.steps = steps;
        this.codes = codes;
        this.forms = forms;
    }

    /**
     * How many photos more it takes, asked before any is read.
     *
     * @param brings whether there are any
     * @throws Rejected if it is closed, or has got as many supplements as anybody can read
     */
    @Transactional
    public int roomFor(FilingId id, boolean brings) {
        Filing filing = rows.find(id).orElseThrow(() -> new NotFound("filing " + id));
        requireOpen(
                filing.kind() == FilingKind.REPORT
                        ? report(id).view().state().isOpen()
                        : complaints.hold(id).view().state().isOpen());
        int room = room(id);
        if (brings && room == 0) {
            throw new Rejected(FULL);
        }
        return room;
    }

    /** Whether the form with this number was taken in already. */
    boolean took(UUID form) {
        return forms.has(form);
    }

    /** Takes a form in, once, however often it is sent. */
    @Transactional
    public void add(UUID form, FilingId id, String text, List<String> photos) {
        if (forms.take(form, id)) {
            add(id, text, photos);
        }
    }

    /** More about it, at any time while it is open; where material was asked for, the office's clock goes on. */
    @Transactional
    public void add(FilingId id, String text, List<String> photos) {
        Filing filing = rows.find(id).orElseThrow(() -> new NotFound("filing " + id));
        if (text.isBlank() && photos.isEmpty()) {
            throw new Rejected("text", "请写下要补充的内容，或者选择照片。");
        }
        String note = (text.isBlank() ? "补充照片 " + photos.size() + " 张" : text.strip()) + codes.note(id);
        String told = "已收到您补充的材料。" + codes.note(id);
        if (filing.kind() == FilingKind.REPORT) {
            requireOpen(report(id).view().state().isOpen());
            take(id, photos);
            steps.record(filing, StepKind.SUPPLEMENT, note, told, Actor.VISITOR);
            return;
        }
        Complaint complaint = complaints.hold(id);
        requireOpen(complaint.view().state().isOpen());
        take(id, photos);
        if (complaint.view().state() == ComplaintState.SUPPLEMENT) {
            complaints.supplemented(complaint);
        }
        complaints.finish(filing, complaint, StepKind.SUPPLEMENT, note, told, Actor.VISITOR);
    }

    private Report report(FilingId id) {
        return reports.hold(id).orElseThrow(() -> new NotFound("report " + id));
    }

    /** The caller holds the row, so two that are sent at once do not both find the last place. */
    private void take(FilingId id, List<String> photos) {
        if (photos.size() > room(id)) {
            throw new Rejected(FULL);
        }
        rows.attach(id, photos);
    }

    private int room(FilingId id) {
        if (steps.of(id).stream()
                        .filter(step -> step.kind() == StepKind.SUPPLEMENT)
                        .count()
                >= MOST_SUPPLEMENTS) {
            throw new Rejected("已经补充过 " + MOST_SUPPLEMENTS + " 次，网上不再接收。还有材料的，请带到街区消费维权站。");
        }
        return Math.max(0, MOST_PHOTOS - rows.photosOf(id).size());
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw new Rejected("已经办结，不能再补充。有新的情况，请申请重新处理或者重新提交。");
        }
    }
}
