package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One issued version of an area's checklist (检查清单); it never changes (policy.txt 四（四）, domain.md §7).
 *
 * @param area one of the eight areas, as the catalogue item {@code inspection} names them
 * @param effectiveFrom the first day it is used
 * @param department code of the leading department
 */
public record Checklist(
        UUID id, String area, int version, LocalDate effectiveFrom, String department, List<ChecklistItem> items) {

    /** As screens name the version, e.g. 食品安全 第 2 版. */
    public String label() {
        return area + " 第 " + version + " 版";
    }
}
