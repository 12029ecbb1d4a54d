package org.chengxin.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random, so that keys arrive in index order. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
