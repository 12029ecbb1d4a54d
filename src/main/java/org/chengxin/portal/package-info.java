/** Everything the public sees: the street, search, rules, and the page behind each plate. */
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {
            "shared",
            "plate",
            "complaint",
            "review",
            "inspection",
            "grading",
            "dossier",
            "merchant",
            "account"
        })
package org.chengxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
