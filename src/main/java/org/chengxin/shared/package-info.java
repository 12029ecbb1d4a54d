/** What every module stands on: actors, acts, errors, identifiers, the clock, page layout and form fragments. */
@NullMarked
@ApplicationModule(
        displayName = "shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.chengxin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
