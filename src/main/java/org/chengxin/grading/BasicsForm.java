package org.chengxin.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Probation;
import org.chengxin.grading.ScoringModel.Thresholds;
import org.jspecify.annotations.Nullable;

/** Name, basis, bounds and observation of a draft as they are typed. */
record BasicsForm(
        int revision,

        @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 个字") @Nullable
        String name,

        @NotBlank(message = "请写明依据") @Size(max = 500, message = "依据不超过 500 个字") @Nullable
        String basis,

        @NotNull(message = "请填写红牌分数线") @Nullable BigDecimal red,
        @NotNull(message = "请填写蓝牌分数线") @Nullable BigDecimal blue,
        @NotNull(message = "请填写黄牌分数线") @Nullable BigDecimal yellow,

        @NotNull(message = "请填写观察期的月数") @PositiveOrZero(message = "月数不能是负数") @Nullable
        Integer months,

        @NotBlank(message = "请选择结束观察期须有的信息") @Nullable String needs,
        @NotBlank(message = "请选择其他单位的扣分记入哪一项") @Nullable String otherAuthority) {

    static BasicsForm of(ModelDraft draft) {
        Definition model = draft.definition();
        return new BasicsForm(
                draft.revision(),
                draft.name(),
                draft.basis(),
                model.thresholds().red(),
                model.thresholds().blue(),
                model.thresholds().yellow(),
                model.probation().months(),
                model.probation().needs().item(),
                model.otherAuthority());
    }

    Definition applyTo(Definition old) {
        Criterion before = old.probation().needs();
        String item = Objects.requireNonNull(needs);
        return ModelChange.bounds(
                old,
                new Thresholds(
                        Objects.requireNonNull(red), Objects.requireNonNull(blue), Objects.requireNonNull(yellow)),
                new Probation(
                        Objects.requireNonNull(months),
                        before.item().equals(item) ? before : new Criterion(item, List.of(), null, List.of(), null)),
                Objects.requireNonNull(otherAuthority));
    }
}
