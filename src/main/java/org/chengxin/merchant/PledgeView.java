package org.chengxin.merchant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A signed pledge. The signatory is personal data: whoever shows it masks it. */
public record PledgeView(
        UUID id, MerchantId merchant, LocalDate signedOn, String signatory, Instant recordedAt, String recordedBy) {}
