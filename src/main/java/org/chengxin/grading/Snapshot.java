package org.chengxin.grading;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;

/** An assessment as it was stored: whose, when and why. */
record Snapshot(UUID id, MerchantId merchant, Instant assessedAt, Cause cause, Assessment assessment) {}
