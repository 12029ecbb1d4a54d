package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;

/**
 * A visit took effect, as both inspectors stand by it; or a correction of it did; or it was withdrawn.
 *
 * @param findings all findings the visit ever had; {@link Findings} tells which of them still stand
 */
public record VisitFiled(UUID visit, MerchantId merchant, List<UUID> findings) {}
