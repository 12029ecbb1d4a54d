package org.chengxin.merchant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the register.
 *
 * @param next the key after which the next page begins; {@code null} on the last page
 */
public record MerchantPage(
        List<MerchantView> merchants, @Nullable MerchantId next) {}
