package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;

/**
 * A closed rectification case that is due to be looked back on (回头看).
 *
 * @param reference the case
 * @param number its number, e.g. 督办〔2026〕3号
 * @param dueOn 30 or 90 days after it was closed
 */
public record Revisit(MerchantId merchant, UUID reference, String number, LocalDate closedOn, LocalDate dueOn) {}
