package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** One step of fading as it is typed: up to so many months, so many percent. */
record StepRow(@Nullable Integer months, @Nullable Integer percent) {

    private static final int EMPTY_STEPS = 2;

    /** The decay that the rows state; null where nothing is filled in. */
    static @Nullable Decay decay(@Nullable String decayFrom, @Nullable List<StepRow> steps) {
        List<Decay.Step> filled = new ArrayList<>();
        int last = 0;
        for (StepRow row : Objects.requireNonNullElse(steps, List.<StepRow>of())) {
            if (row.months() == null && row.percent() == null) {
                continue;
            }
            if (row.months() == null || row.percent() == null) {
                throw new Rejected("随时间减少：月数和比例要一起填。");
            }
            if (row.months() <= last || row.percent() < 0 || row.percent() > 100) {
                throw new Rejected("随时间减少：月数须逐级增加，比例在 0 到 100 之间。");
            }
            last = row.months();
            filled.add(new Decay.Step(row.months(), row.percent()));
        }
        boolean from = decayFrom != null && !decayFrom.isBlank();
        if (from == filled.isEmpty()) {
            throw new Rejected(from ? "随时间减少：请填写怎样减少，或者不选起算日期。" : "随时间减少：请选择从哪个日期起算。");
        }
        return from ? new Decay(Objects.requireNonNull(decayFrom), filled) : null;
    }

    /** The rows of a decay and some empty ones. */
    static List<StepRow> of(@Nullable Decay decay) {
        List<StepRow> rows = new ArrayList<>();
        if (decay != null) {
            decay.steps().forEach(step -> rows.add(new StepRow(step.months(), step.percent())));
        }
        for (int i = 0; i < EMPTY_STEPS; i++) {
            rows.add(new StepRow(null, null));
        }
        return rows;
    }
}
