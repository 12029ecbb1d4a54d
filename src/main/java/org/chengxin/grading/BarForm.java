package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Count;
import org.jspecify.annotations.Nullable;

/**
 * One yes-or-no condition as it is typed.
 *
 * @param code of the condition that is changed; empty for a new one
 */
record BarForm(
        int revision,
        @Nullable String code,

        @NotBlank(message = "请填写事项名称") @Size(max = 40, message = "事项名称不超过 40 个字") @Nullable
        String name,

        @NotNull(message = "请选择怎样才满足") @Nullable Count count,
        @Valid CriterionForm of,

        @NotBlank(message = "请写明满足时的说明") @Size(max = 100, message = "说明不超过 100 个字") @Nullable
        String met,

        @NotBlank(message = "请写明不满足时的说明") @Size(max = 100, message = "说明不超过 100 个字") @Nullable
        String unmet,

        @NotBlank(message = "请写明依据") @Size(max = 300, message = "依据不超过 300 个字") @Nullable
        String basis) {

    static BarForm empty(int revision, String item) {
        return new BarForm(revision, null, null, Count.NONE, CriterionForm.empty(item), null, null, null);
    }

    static BarForm of(Bar bar, int revision) {
        return new BarForm(
                revision,
                bar.code(),
                bar.name(),
                bar.count(),
                CriterionForm.of(bar.of()),
                bar.met(),
                bar.unmet(),
                bar.basis());
    }

    Bar bar(String ownCode) {
        return new Bar(
                ownCode,
                RuleForm.text(name),
                Objects.requireNonNull(count),
                of.criterion(),
                RuleForm.text(met),
                RuleForm.text(unmet),
                RuleForm.text(basis));
    }
}
