/** Departments, staff, roles and sign-in: who may enter, and as whom. */
@NullMarked
@ApplicationModule(
        displayName = "account",
        allowedDependencies = {"shared"})
package org.chengxin.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
