/** QR plates: issued, printed, replaced, retired. */
@NullMarked
@ApplicationModule(
        displayName = "plate",
        allowedDependencies = {"shared", "merchant", "account"})
package org.chengxin.plate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
