package org.chengxin.account;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a department's own system reports (接口密钥). The key itself is known to that system alone.
 *
 * @param name the system that uses it
 * @param opening its first characters, by which people tell keys apart
 */
record ApiKey(
        UUID id,
        String department,
        String name,
        String opening,
        Instant issuedAt,
        String issuedByName,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedByName) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String issued() {
        return Moments.minute(issuedAt) + " " + issuedByName;
    }

    public String lastUsed() {
        return lastUsedAt == null ? "从未使用" : Moments.minute(lastUsedAt);
    }

    public String state() {
        return revokedAt == null ? "可用" : Moments.minute(revokedAt) + " 停用（" + revokedByName + "）";
    }
}
