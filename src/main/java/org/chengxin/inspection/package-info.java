/** Joint inspections: dated checklists, plans and draws anyone can repeat, visits on a phone, findings. */
@NullMarked
@ApplicationModule(
        displayName = "inspection",
        allowedDependencies = {
            "shared",
            "dossier",
            "merchant",
            "account",
            "calendar",
            "attachment",
            "workbook",
            "grading"
        })
package org.chengxin.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
