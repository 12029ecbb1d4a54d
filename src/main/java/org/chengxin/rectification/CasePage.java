package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantView;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;

/**
 * A case with everything its page and its book show, and what the reader may do.
 *
 * @param vetoCandidate dates were missed twice, and nobody has confirmed the last of them yet (挂号督办两次逾期, domain §5)
 * @param vetoConfirmed it was confirmed, and something of it is still to be put right
 */
record CasePage(
        CaseView file,
        MerchantView merchant,
        List<TaskLine> tasks,
        List<Proposal> proposals,
        List<Deed> deeds,
        List<LocalDate> nights,
        boolean vetoCandidate,
        boolean vetoConfirmed,
        List<RevisitRows.Revisit> revisits,
        Actor actor) {

    public boolean mayPlan() {
        return actor.has(Role.OFFICER) && file.state() == CaseState.DRAFTING;
    }

    /** Of what joined an approved case later, measure and persons still have to be named. */
    public boolean mayPlanSome() {
        return actor.has(Role.OFFICER)
                && file.state().isOpen()
                && tasks.stream().anyMatch(TaskLine::plannable);
    }

    /** What this person may propose now; what waits for a decision is not proposed twice. */
    public List<ProposalKind> mayPropose() {
        if (!actor.has(Role.OFFICER) || !file.state().isOpen()) {
            return List.of();
        }
        return Stream.of(ProposalKind.BOOK, ProposalKind.CLOSURE, ProposalKind.VETO, ProposalKind.EXIT)
                .filter(this::isInPlace)
                .filter(kind -> proposals.stream().noneMatch(one -> one.isOpen() && one.kind() == kind))
                .toList();
    }

    private boolean isInPlace(ProposalKind kind) {
        return switch (kind) {
            case BOOK -> file.state() == CaseState.DRAFTING && !tasks.isEmpty();
            case CLOSURE -> file.state() == CaseState.ACTIVE && openTasks() == 0;
            case VETO -> vetoCandidate;
            default -> true;
        };
    }

    public long openTasks() {
        return tasks.stream().filter(line -> line.view().state().isOpen()).count();
    }
}
