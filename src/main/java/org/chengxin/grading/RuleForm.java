package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is typed.
 *
 * @param code of the rule that is changed; empty for a new one
 */
record RuleForm(
        int revision,
        @Nullable String code,

        @NotBlank(message = "请填写规则名称") @Size(max = 40, message = "规则名称不超过 40 个字") @Nullable
        String name,

        @NotNull(message = "请选择扣分还是加分") @Nullable Kind kind,
        @NotNull(message = "请填写分值") @Nullable BigDecimal points,
        @NotNull(message = "请选择怎样计") @Nullable Count count,
        @Nullable String dimension,
        @Valid CriterionForm of,
        @Nullable String decayFrom,
        @Nullable List<StepRow> steps,

        @NotBlank(message = "请写明给商户看的说明") @Size(max = 200, message = "说明不超过 200 个字") @Nullable
        String words,

        @NotBlank(message = "请写明对外说法") @Size(max = 100, message = "对外说法不超过 100 个字") @Nullable
        String publicWords,

        @NotBlank(message = "请写明依据") @Size(max = 300, message = "依据不超过 300 个字") @Nullable
        String basis) {

    private static final int EMPTY_STEPS = 2;

    /** One step of fading: up to so many months, so many percent. */
    record StepRow(@Nullable Integer months, @Nullable Integer percent) {}

    static RuleForm empty(int revision, String item) {
        return new RuleForm(
                revision,
                null,
                null,
                Kind.DEDUCTION,
                null,
                Count.EACH,
                null,
                CriterionForm.empty(item),
                null,
                steps(null),
                null,
                null,
                null);
    }

    static RuleForm of(Rule rule, int revision) {
        Decay decay = rule.decay();
        return new RuleForm(
                revision,
                rule.code(),
                rule.name(),
                rule.kind(),
                rule.points(),
                rule.count(),
                rule.dimension(),
                CriterionForm.of(rule.of()),
                decay == null ? null : decay.from(),
                steps(decay),
                rule.words(),
                rule.publicWords(),
                rule.basis());
    }

    Rule rule(String ownCode) {
        return new Rule(
                ownCode,
                text(name),
                dimension == null || dimension.isBlank() ? null : dimension,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(points),
                Objects.requireNonNull(count),
                of.criterion(),
                decay(),
                text(words),
                text(publicWords),
                text(basis));
    }

    private @Nullable Decay decay() {
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

    private static List<StepRow> steps(@Nullable Decay decay) {
        List<StepRow> rows = new ArrayList<>();
        if (decay != null) {
            decay.steps().forEach(step -> rows.add(new StepRow(step.months(), step.percent())));
        }
        for (int i = 0; i < EMPTY_STEPS; i++) {
            rows.add(new StepRow(null, null));
        }
        return rows;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
