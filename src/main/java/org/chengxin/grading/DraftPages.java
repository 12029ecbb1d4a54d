package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a draft shows and offers to this person. */
@Component
class DraftPages {

    private final ModelTexts texts;
    private final ModelActRows steps;
    private final RunRows runs;
    private final Clock clock;

    DraftPages(ModelTexts texts, ModelActRows steps, RunRows runs, Clock clock) {
        this.texts = texts;
        this.steps = steps;
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
        LocalDate from = Objects.requireNonNullElse(draft.effectiveFrom(), Notice.firstDay(today, Notice.DAYS));
        ModelReview review = texts.review(draft);
        List<String> differences = texts.differences(draft);
        page.addAttribute("draft", draft);
        page.addAttribute("today", today);
        page.addAttribute("from", from);
        page.addAttribute("noticeDays", Objects.requireNonNullElse(draft.noticeDays(), Notice.DAYS));
        page.addAttribute("rules", RuleBook.of(draft.model(from)));
        page.addAttribute("review", review);
        page.addAttribute("differences", differences);
        page.addAttribute("runs", runs.of(draft.id()));
        page.addAttribute("acts", steps.of(draft.id()));
        Offers offers = offers(draft, actor, review, !differences.isEmpty());
        page.addAttribute("offers", offers);
        if (offers.edit()) {
            page.addAttribute("editing", ModelDesk.address(draft.id()));
        }
    }

    private Offers offers(ModelDraft draft, Actor actor, ModelReview review, boolean differs) {
        boolean edit = draft.isEditable() && actor.has(Role.OFFICER);
        boolean author = steps.isAuthor(draft.id(), actor);
        boolean replayed = runs.rehearsalOf(draft).isPresent();
        return new Offers(
                edit,
                edit && replayed && review.problems().isEmpty() && differs,
                draft.state() == ModelDraft.State.SUBMITTED && actor.has(Role.APPROVER) && !author,
                author,
                draft.isOpen() && !draft.isEditable());
    }
}
