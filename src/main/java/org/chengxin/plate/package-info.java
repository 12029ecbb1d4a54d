/** QR plates: issued, printed, replaced, retired; and what people report of them (ADR 0024). */
@NullMarked
@ApplicationModule(
        displayName = "plate",
        allowedDependencies = {"shared", "merchant", "account", "attachment"})
package org.chengxin.plate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
