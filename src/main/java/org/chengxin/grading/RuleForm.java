package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;
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
                StepRow.of(null),
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
                StepRow.of(decay),
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
                StepRow.decay(decayFrom, steps),
                text(words),
                text(publicWords),
                text(basis));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
