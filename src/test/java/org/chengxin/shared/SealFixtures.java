package org.chengxin.shared;

import java.util.List;

/** Seals for tests without the application. */
public final class SealFixtures {

    private SealFixtures() {}

    /** A seal under a key made of one byte again and again. */
    public static Seal aSeal(int filling) {
        byte[] secret = new byte[SealKey.BYTES];
        java.util.Arrays.fill(secret, (byte) filling);
        return new Seal(List.of(SealKey.parse(java.util.Base64.getEncoder().encodeToString(secret))));
    }
}
