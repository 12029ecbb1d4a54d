package org.chengxin.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed. */
record PlanForm(
        @Nullable Integer version,

        @NotBlank(message = "请填写计划名称") @Size(max = 80, message = "计划名称请在 80 字以内")
        String title,

        @NotNull(message = "请选择检查方式") PlanMethod method,

        @Nullable Boolean complaintLed,

        @NotNull(message = "请填写开始日期") LocalDate from,

        @NotNull(message = "请填写结束日期") LocalDate to,

        @NotBlank(message = "请写明缘由和依据") @Size(max = 500, message = "缘由和依据请在 500 字以内")
        String basis,

        @Nullable Integer shops,
        @Nullable Integer teams,
        @Nullable List<String> areas,
        @Nullable List<UUID> officers) {

    static PlanForm of(PlanView plan, List<UUID> officers) {
        return new PlanForm(
                plan.version(),
                plan.title(),
                plan.method(),
                plan.complaintLed(),
                plan.from(),
                plan.to(),
                plan.basis(),
                plan.shops(),
                plan.teams(),
                plan.areas(),
                officers);
    }

    /** An empty plan of a fortnight. */
    static PlanForm empty(LocalDate today) {
        return new PlanForm(
                0, "", PlanMethod.RANDOM, false, today, today.plusDays(13), "", 20, 1, List.of(), List.of());
    }

    PlanDetails details() {
        return new PlanDetails(
                title,
                method,
                Boolean.TRUE.equals(complaintLed),
                from,
                to,
                basis,
                shops,
                teams,
                Objects.requireNonNullElse(areas, List.of()),
                Objects.requireNonNullElse(officers, List.of()));
    }
}
