package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.RepairDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “怎样提升”: what would lift a merchant's grade, in words for one reader. */
@Component
class Advice {

    private final ScoringModels models;
    private final ModelDraftRows drafts;
    private final RepairDays repairs;
    private final Clock clock;

    Advice(ScoringModels models, ModelDraftRows drafts, RepairDays repairs, Clock clock) {
        this.models = models;
        this.drafts = drafts;
        this.repairs = repairs;
        this.clock = clock;
    }

    /**
     * @param waiting whether nothing need be done
     * @param since the day, in words
     * @param until how long it lasts, in words; empty where nothing is in sight to end it
     */
    record Line(boolean waiting, List<String> steps, String since, Grade grade, String score, String until) {}

    /** @param notes what else stands between the machine grade and the grade in force */
    record View(List<Line> lines, List<String> notes) {}

    /**
     * @param standing the grade in force, which does not always follow the machine grade at once
     * @param visible which facts the reader may see; of others only the public words are shown
     */
    View of(
            Collection<Fact> live,
            @Nullable LocalDate openedOn,
            @Nullable Standing standing,
            Predicate<FactId> visible) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines =
                WaysUp.of(new Prospect(models.from(today), openedOn), live, repairs.of(live, today), today).stream()
                        .map(way -> line(way, today, visible))
                        .toList();
        List<String> notes = new ArrayList<>(lines.isEmpty() ? List.of() : notes(standing, today));
        drafts.announced().ifPresent(day -> notes.add("新版评分规则定于 " + day + " 起施行，此后按新版计算；这里和一年内的变化都只按现行规则推算。"));
        return new View(lines, notes);
    }

    private static Line line(Way way, LocalDate today, Predicate<FactId> visible) {
        LocalDate until = way.until();
        return new Line(
                way.steps().isEmpty(),
                way.steps().stream().map(step -> words(step, today, visible)).toList(),
                way.day().equals(today) ? "办妥当日起" : way.day() + " 起",
                way.grade(),
                way.score().toString(),
                until == null ? "" : "没有新信息的，到 " + until);
    }

    private static String words(Way.Step step, LocalDate today, Predicate<FactId> visible) {
        Remedy remedy = step.remedy();
        FactId about = remedy.about();
        String words = about == null || visible.test(about) ? remedy.words() : remedy.publicWords();
        return step.day().equals(today)
                ? words
                : words + "（" + step.day() + (remedy.isLasting() ? " 起可以办" : " 办") + "）";
    }

    private static List<String> notes(@Nullable Standing standing, LocalDate today) {
        List<String> notes = new ArrayList<>();
        if (standing != null && standing.isByHandOn(today)) {
            notes.add("现行牌级是人工评定的，到 " + standing.byHandUntil() + " 为止；期满以后才随机器评价变动。");
        } else if (standing != null && standing.grade() == Grade.BLACK) {
            notes.add("现行牌级是黑牌：事由消除、此后检查合格的，由两人决定解除，先改为黄牌。");
        } else if (standing != null && standing.released()) {
            notes.add("现行牌级是解除黑牌后的黄牌：此后再有一次检查合格，才随机器评价上升。");
        }
        return notes;
    }
}
