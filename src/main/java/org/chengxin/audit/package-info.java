/** The append-only trail of who did what and when. */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"shared", "account"})
package org.chengxin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
