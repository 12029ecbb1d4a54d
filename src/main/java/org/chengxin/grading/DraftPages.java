package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a draft shows and offers to this person. */
@Component
class DraftPages {

    private final ModelDrafts drafts;
    private final ModelDraftRows rows;
    private final RunRows runs;
    private final Clock clock;

    DraftPages(ModelDrafts drafts, ModelDraftRows rows, RunRows runs, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * What this person may do with it now.
     *
     * @param submit whether the rehearsal it needs is there
     */
    record Offers(boolean edit, boolean submit, boolean approve, boolean author, boolean giveBack) {}

    void put(ModelDraft draft, Actor actor, Model page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from =
                Objects.requireNonNullElse(draft.effectiveFrom(), today.plusDays(ModelApprovals.NOTICE_DAYS + 1L));
        ModelReview review = drafts.review(draft);
        page.addAttribute("draft", draft);
        page.addAttribute("today", today);
        page.addAttribute("from", from);
        page.addAttribute("noticeDays", Objects.requireNonNullElse(draft.noticeDays(), ModelApprovals.NOTICE_DAYS));
        page.addAttribute("rules", RuleBook.of(draft.model(from)));
        page.addAttribute("review", review);
        page.addAttribute("differences", drafts.differences(draft));
        page.addAttribute("runs", runs.of(draft.id()));
        page.addAttribute("acts", rows.acts(draft.id()));
        Offers offers = offers(draft, actor, review);
        page.addAttribute("offers", offers);
        if (offers.edit()) {
            page.addAttribute("editing", ModelDesk.address(draft.id()));
        }
    }

    private Offers offers(ModelDraft draft, Actor actor, ModelReview review) {
        boolean edit = draft.isEditable() && actor.has(Role.OFFICER);
        boolean author = rows.acts(draft.id()).stream()
                .anyMatch(act -> act.kind().isAuthorship() && act.actor().equals(actor.id()));
        boolean replayed = runs.latestRehearsal(draft.id())
                .filter(run -> run.isFinished() && run.hash().equals(ModelText.hash(draft.definition())))
                .isPresent();
        return new Offers(
                edit,
                edit && replayed && review.problems().isEmpty(),
                draft.state() == ModelDraft.State.SUBMITTED && actor.has(Role.APPROVER) && !author,
                author,
                draft.isOpen() && !draft.isEditable());
    }
}
