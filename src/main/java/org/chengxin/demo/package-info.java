/** The embedded database and the invented street that a newcomer sees first; absent from production. */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "shared",
            "account",
            "calendar",
            "merchant",
            "dossier",
            "grading",
            "plate",
            "inspection",
            "rectification",
            "review"
        })
package org.chengxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
