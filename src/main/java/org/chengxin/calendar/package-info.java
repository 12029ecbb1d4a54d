/** Working days: the public holidays and make-up working days of each year, as the State Council announces them. */
@NullMarked
@ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"shared", "account", "workbook"})
package org.chengxin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
