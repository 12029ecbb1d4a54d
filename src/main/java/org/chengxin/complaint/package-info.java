/** Complaints (投诉) and reports (举报): two legal procedures with their clocks, from the plate at the door to the follow-up call. */
@NullMarked
@ApplicationModule(
        displayName = "complaint",
        allowedDependencies = {"shared", "plate", "dossier", "merchant", "account", "calendar", "attachment", "workbook"
        })
package org.chengxin.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
