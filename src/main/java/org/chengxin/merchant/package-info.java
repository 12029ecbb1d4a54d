/** Streets, merchants (one operator at one door) and their pledges. */
@NullMarked
@ApplicationModule(
        displayName = "merchant",
        allowedDependencies = {"shared", "account", "attachment", "workbook"})
package org.chengxin.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
