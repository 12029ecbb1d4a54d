package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything in a case that needs a second person: one proposes with reasons, an approver who is somebody else decides. What a
 * grant brings about happens in the same transaction ({@link Effects}).
 */
@Service
public class CaseProposals {

    private final Cases cases;
    private final Tasks tasks;
    private final ProposalRows rows;
    private final Readiness readiness;
    private final Effects effects;
    private final NodeTerms terms;
    private final Deeds deeds;
    private final Clock clock;

    CaseProposals(
            Cases cases,
            Tasks tasks,
            ProposalRows rows,
            Readiness readiness,
            Effects effects,
            NodeTerms terms,
            Deeds deeds,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.rows = rows;
        this.readiness = readiness;
        this.effects = effects;
        this.terms = terms;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** About the whole case. What a refusal found to be still missing has been listed meanwhile, and stays so. */
    @Transactional(noRollbackFor = Rejected.class)
    public UUID propose(CaseId id, ProposalKind kind, Proposal.Wish wish, Actor actor) {
        Cases.requireOfficer(actor);
        RectificationCase file = cases.hold(id);
        file.requireOpen();
        check(kind, wish);
        readiness.mayCome(kind, file);
        refuseTwin(rows.of(id).stream().anyMatch(other -> other.isOpen() && other.kind() == kind));
        UUID proposal = rows.insert(kind, id, null, wish, null, actor);
        deeds.note(id, Deeds.Kind.PROPOSAL, kind.label() + "：" + wish.reason(), actor);
        return proposal;
    }

    /** About one task: more time, or no more of it. The department that set it may ask, too. */
    @Transactional
    public UUID propose(TaskId id, ProposalKind kind, Proposal.Wish wish, Actor actor) {
        Task task = tasks.hold(id);
        if (!TaskScope.holds(task, actor)) {
            throw new NotFound("task " + id);
        }
        task.requireOpen();
        check(kind, wish);
        refuseTwin(rows.of(id).stream().anyMatch(other -> other.isOpen() && other.kind() == kind));
        Node node = kind == ProposalKind.EXTENSION ? extension(task.view().due(), wish.days()) : null;
        UUID proposal = rows.insert(kind, task.file(), id, wish, node, actor);
        deeds.note(
                task,
                Deeds.Kind.PROPOSAL,
                LocalDate.now(clock),
                kind.label() + (node == null ? "" : "到 " + node.day()) + "：" + wish.reason(),
                actor);
        return proposal;
    }

    /** Decides; only somebody else than the proposer may. */
    @Transactional
    public void decide(UUID id, boolean granted, String note, Actor actor) {
        Proposal asked = find(id);
        UUID task = asked.task();
        Task about = task == null ? null : tasks.hold(new TaskId(task));
        RectificationCase file = file(asked, about);
        Proposal proposal = find(id);
        if (!actor.has(Role.APPROVER)) {
            throw new Rejected("须由审批人决定。");
        }
        if (actor.id().equals(proposal.proposedBy())) {
            throw new Rejected("提出人不能审批自己提出的事项，请由另一位审批人决定。");
        }
        rows.decide(proposal, granted, note, actor);
        Deeds.Kind kind = granted ? Deeds.Kind.GRANT : Deeds.Kind.REFUSAL;
        String words = proposal.kind().label() + "：" + note;
        if (about != null) {
            deeds.note(about, kind, LocalDate.now(clock), words, actor);
        } else if (file != null) {
            deeds.note(file.id(), kind, words, actor);
        }
        if (granted) {
            effects.bring(proposal, file, about, actor);
        }
    }

    /** A recommendation that was made is taken back, with the reason; the row stays. */
    @Transactional
    public void withdraw(UUID id, String reason, Actor actor) {
        Proposal asked = find(id);
        Cases.requireOfficer(actor);
        CaseId file = new CaseId(Optional.ofNullable(asked.file()).orElseThrow());
        cases.hold(file);
        if (!find(id).canWithdraw(actor)) {
            throw new Rejected("只有已批准、还没有撤回的退出街区建议可以撤回。");
        }
        rows.withdraw(asked);
        deeds.note(file, Deeds.Kind.WITHDRAWAL, asked.kind().label() + "：" + reason, actor);
    }

    Proposal find(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("proposal " + id));
    }

    private @Nullable RectificationCase file(Proposal proposal, @Nullable Task about) {
        // A task may have joined a case after the proposal was made.
        CaseId now = about == null ? null : about.file();
        UUID id = now == null ? proposal.file() : now.value();
        return id == null ? null : cases.hold(new CaseId(id));
    }

    private Node extension(LocalDate due, @Nullable Integer days) {
        if (days == null) {
            throw new Rejected("days", "请填写延长多少个工作日。");
        }
        LocalDate today = LocalDate.now(clock);
        return terms.node(NodeTerms.Term.EXTENSION, due.isAfter(today) ? due : today, days);
    }

    private static void check(ProposalKind kind, Proposal.Wish wish) {
        if (kind.needsBasis() && (wish.basis() == null || wish.basis().isBlank())) {
            throw new Rejected("basis", "请写明依据的条款。");
        }
        if (kind == ProposalKind.EXIT
                && (wish.addressee() == null || wish.addressee().isBlank())) {
            throw new Rejected("addressee", "请写明建议发给谁，如马尚街道办事处、房屋产权人。");
        }
    }

    private static void refuseTwin(boolean another) {
        if (another) {
            throw new Rejected("同样的事项已经提请审批，还没有决定。");
        }
    }
}
