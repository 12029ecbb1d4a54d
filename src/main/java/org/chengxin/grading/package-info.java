/** Dated scoring models, the ledger of points, and the assessment that follows from a merchant's facts. */
@NullMarked
@ApplicationModule(
        displayName = "grading",
        allowedDependencies = {"shared", "dossier", "merchant", "account", "calendar", "workbook"})
package org.chengxin.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
