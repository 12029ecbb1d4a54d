package org.chengxin.merchant;

import java.time.LocalDate;
import java.util.UUID;

/** A merchant has signed the pledge of honest business (商户诚信经营信用承诺书). */
public record PledgeSigned(MerchantId merchant, LocalDate signedOn, String signatory, UUID pledgeId) {}
