package org.chengxin.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.chengxin.grading.ScoringModel.Cap;
import org.jspecify.annotations.Nullable;

/** One limit as it is typed. */
record CapForm(
        int revision,
        @Nullable String code,

        @NotBlank(message = "请填写上限名称") @Size(max = 40, message = "上限名称不超过 40 个字") @Nullable
        String name,

        @NotNull(message = "请填写最多扣几分") @PositiveOrZero(message = "分值不能是负数") @Nullable
        BigDecimal points,

        @Nullable List<String> rules) {

    Cap cap(String own) {
        return new Cap(
                own, RuleForm.text(name), Objects.requireNonNullElse(rules, List.of()), Objects.requireNonNull(points));
    }
}
