/** What must be put right and by when: tasks (整改事项), supervised cases (挂号督办、一户一册), rechecks, revisits and boards. */
@NullMarked
@ApplicationModule(
        displayName = "rectification",
        allowedDependencies = {
            "shared",
            "inspection",
            "grading",
            "dossier",
            "merchant",
            "account",
            "calendar",
            "attachment",
            "workbook"
        })
package org.chengxin.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
