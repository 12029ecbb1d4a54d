package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The scoring model for everybody to read: the version in force, the next one while it is announced, and every version there
 * was (个人信息保护法第二十四条: automated decisions are transparent).
 */
@Service
public class RuleBooks {

    private final ScoringModels models;
    private final ModelDraftRows drafts;
    private final ModelTexts texts;
    private final ModelActRows steps;
    private final Clock clock;

    RuleBooks(ScoringModels models, ModelDraftRows drafts, ModelTexts texts, ModelActRows steps, Clock clock) {
        this.models = models;
        this.drafts = drafts;
        this.texts = texts;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * One version that is or was in force.
     *
     * @param differences what it says differently from the version before, in sentences; empty for the first
     */
    public record Version(
            int version,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> differences,
            RuleBook rules) {}

    /**
     * The next version, approved and announced.
     *
     * @param from the day it comes into force
     * @param announcedOn first day of the notice
     * @param why why the rules are changed, in the words of who submitted it
     */
    public record Announced(
            String title,
            LocalDate from,
            LocalDate announcedOn,
            String why,
            List<String> differences,
            RuleBook rules) {}

    /** Every version that is or was in force, newest first. */
    public List<Version> history() {
        return history(models.all());
    }

    /** The version with this number. */
    public Optional<Version> version(int number) {
        return history().stream().filter(one -> one.version() == number).findFirst();
    }

    /** The version in force today. */
    public Version current() {
        int number = models.on(LocalDate.now(clock)).version();
        return version(number).orElseThrow();
    }

    /** The next version while it is announced; empty at all other times. */
    public Optional<Announced> next() {
        return drafts.open()
                .filter(draft -> draft.state() == ModelDraft.State.APPROVED)
                .map(draft -> new Announced(
                        draft.title(),
                        Objects.requireNonNull(draft.effectiveFrom()),
                        Objects.requireNonNull(draft.approvedOn()),
                        why(draft),
                        texts.differences(draft),
                        RuleBook.of(draft.model(Objects.requireNonNull(draft.effectiveFrom())))));
    }

    private String why(ModelDraft draft) {
        return steps.last(draft.id(), ModelAct.Kind.SUBMITTED)
                .map(ModelAct::words)
                .orElse("");
    }

    /** @param newestFirst all versions */
    static List<Version> history(List<ScoringModel> newestFirst) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            ScoringModel one = newestFirst.get(i);
            ScoringModel before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
            versions.add(new Version(
                    one.version(),
                    one.name(),
                    one.effectiveFrom(),
                    one.effectiveTo(),
                    before == null ? List.of() : ModelDifferences.between(before.definition(), one.definition()),
                    RuleBook.of(one)));
        }
        return versions;
    }
}
