/** The catalogue of what may be collected, and the append-only facts of each merchant with their publicity. */
@NullMarked
@ApplicationModule(
        displayName = "dossier",
        allowedDependencies = {"shared", "merchant", "account", "calendar", "attachment", "workbook"})
package org.chengxin.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
