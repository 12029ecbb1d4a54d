package org.chengxin.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chengxin.dossier.Catalogue;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holding area (待匹配): rows of committed submissions whose merchant is not in the register. A row leaves it when its
 * merchant arrives, when a person says which merchant it is about, or when a person says why it need not wait. What it
 * becomes then belongs to its submission and is taken back with it.
 */
@Service
class Holdings {

    private final HoldingRows rows;
    private final HoldingEnds ends;
    private final StagedRows staged;
    private final Submissions submissions;
    private final SubmissionRepository repository;
    private final LateMatch lateMatch;
    private final Merchants merchants;
    private final Catalogue catalogue;
    private final Acts acts;
    private final Clock clock;

    Holdings(
            HoldingRows rows,
            HoldingEnds ends,
            StagedRows staged,
            Submissions submissions,
            SubmissionRepository repository,
            LateMatch lateMatch,
            Merchants merchants,
            Catalogue catalogue,
            Acts acts,
            Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.staged = staged;
        this.submissions = submissions;
        this.repository = repository;
        this.lateMatch = lateMatch;
        this.merchants = merchants;
        this.catalogue = catalogue;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<HeldRow> page(Actor actor, HoldingRows.Filter filter, HoldingRows.@Nullable Place after) {
        return rows.page(actor, filter, after);
    }

    /** The row, if it waits or has waited and lies in the actor's scope. */
    @Transactional(readOnly = true)
    public HeldRow visibleTo(Actor actor, SubmissionId submission, int ordinal) {
        submissions.visibleTo(actor, submission);
        return rows.find(submission, ordinal).orElseThrow(() -> new NotFound("held row " + ordinal));
    }

    /** The row as it was read. */
    @Transactional(readOnly = true)
    public StagedRow words(HeldRow held) {
        return staged.find(new SubmissionId(held.submission()), held.ordinal())
                .orElseThrow(() -> new NotFound("row " + held.ordinal()));
    }

    /** A person says which merchant the row is about; it becomes a fact as if it had been matched at once. */
    @Transactional
    public void match(SubmissionId id, int ordinal, MerchantId merchant, String reason, Actor actor) {
        Submission submission = hold(id, ordinal, reason, "请写明凭什么认定是这家商户，例如“营业执照已核对”。", actor);
        MerchantView view = merchants.find(merchant);
        StagedRow row = staged.find(id, ordinal).orElseThrow(() -> new NotFound("row " + ordinal));
        lateMatch.take(
                submission, row, view, "由 " + actor.name() + " 对应到“" + view.name() + "”：" + reason.strip(), actor);
        ends.end(id, ordinal, HeldRow.End.MATCHED, merchant.value(), reason.strip(), actor, clock.instant());
        acts.record(
                actor,
                "待匹配.对应",
                "submission",
                id,
                submission.number() + " 第 " + row.number() + " 行对应到“" + view.name() + "”");
    }

    /** A person says why the row need not wait any longer. */
    @Transactional
    public void dismiss(SubmissionId id, int ordinal, String reason, Actor actor) {
        Submission submission = hold(id, ordinal, reason, "请写明不再等待的理由，例如“不在本街区经营”。", actor);
        ends.end(id, ordinal, HeldRow.End.DISMISSED, null, reason.strip(), actor, clock.instant());
        acts.record(actor, "待匹配.不再等待", "submission", id, submission.number() + " 第 " + ordinal + " 条");
    }

    /**
     * Takes the rows that wait for this merchant into its dossier. A row that was questioned when it was read, or whose name is
     * not the merchant's, stays for a person.
     *
     * @return how many rows have left the holding area
     */
    @Transactional
    public int matchArrived(MerchantId merchant) {
        MerchantView view = merchants.find(merchant);
        if (!view.isOperating()) {
            return 0;
        }
        int taken = 0;
        for (HeldRow held : rows.waitingFor(view)) {
            taken += matchArrived(held, view) ? 1 : 0;
        }
        if (taken > 0) {
            acts.record(Actor.SYSTEM, "待匹配.自动对应", "merchant", merchant, "登记后自动对应待匹配信息 " + taken + " 条");
        }
        return taken;
    }

    /** Rows whose merchant came between preview and commit need not wait. */
    @Transactional
    public void matchKnown(SubmissionId submission) {
        for (UUID merchant : rows.merchantsAwaitedBy(submission)) {
            matchArrived(new MerchantId(merchant));
        }
    }

    private boolean matchArrived(HeldRow held, MerchantView merchant) {
        SubmissionId id = new SubmissionId(held.submission());
        Submission submission = repository.hold(id).orElseThrow();
        boolean waiting =
                rows.find(id, held.ordinal()).filter(HeldRow::isWaiting).isPresent();
        boolean certain =
                !held.warned() && (held.party() == null || Likeness.isSameName(held.party(), merchant.name()));
        if (!waiting || !certain) {
            return false;
        }
        StagedRow row = staged.find(id, held.ordinal()).orElseThrow();
        String reason = "商户“" + merchant.name() + "”登记后，按代码自动对应";
        try {
            lateMatch.take(submission, row, merchant, reason, Actor.SYSTEM);
        } catch (LateMatch.Overtaken overtaken) {
            return false;
        }
        ends.end(
                id,
                held.ordinal(),
                HeldRow.End.SELF_MATCHED,
                merchant.id().value(),
                reason,
                Actor.SYSTEM,
                clock.instant());
        return true;
    }

    private Submission hold(SubmissionId id, int ordinal, String reason, String wanted, Actor actor) {
        submissions.visibleTo(actor, id);
        Submission submission = repository.hold(id).orElseThrow(() -> new NotFound("submission " + id));
        HeldRow held = rows.find(id, ordinal).orElseThrow(() -> new NotFound("held row " + ordinal));
        if (!catalogue.item(held.item()).acceptsFrom(actor)) {
            throw new NotFound("held row " + ordinal);
        }
        if (!held.isWaiting()) {
            throw new Rejected("这一行已经处理过：" + held.outcome() + "。请刷新页面查看。");
        }
        if (reason.isBlank()) {
            throw new Rejected("reason", wanted);
        }
        return submission;
    }
}
