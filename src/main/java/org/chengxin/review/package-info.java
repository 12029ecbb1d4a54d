/**
 * What consumers say of a shop they have just scanned: taken in without a name, looked at where it may hurt somebody, summed
 * up, and stated once a month as a fact. The form hangs at the plate, hence plate is below (ADR 0024).
 */
@NullMarked
@ApplicationModule(
        displayName = "review",
        allowedDependencies = {"shared", "plate", "dossier", "merchant", "account", "attachment"})
package org.chengxin.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
