/** Files kept by their SHA-256, once each, never changed. */
@NullMarked
@ApplicationModule(
        displayName = "attachment",
        allowedDependencies = {"shared"})
package org.chengxin.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
