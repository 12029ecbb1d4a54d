/** Reads .xlsx, .xls and .csv as rows of typed cells, matches headers by meaning, writes workbooks back. */
@NullMarked
@ApplicationModule(
        displayName = "workbook",
        allowedDependencies = {"shared"})
package org.chengxin.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
