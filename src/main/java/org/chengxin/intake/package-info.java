/** Submissions by form and by file: staged, judged row by row, committed whole or not at all, reversible. */
@NullMarked
@ApplicationModule(
        displayName = "intake",
        allowedDependencies = {"shared", "dossier", "merchant", "account", "calendar", "attachment", "workbook"})
package org.chengxin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
