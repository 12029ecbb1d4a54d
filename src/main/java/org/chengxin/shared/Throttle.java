package org.chengxin.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * How often something may happen per key, be it a network address or an API key: a bucket of so many, which fills up again
 * evenly. Kept in memory, so each replica counts for itself; keys that rest are forgotten.
 */
public class Throttle {

    private static final int KEYS = 100_000;
    private static final int NETWORK_DIGITS = 16;

    private final int times;
    private final Duration per;
    private final Cache<String, Bucket> buckets;

    /** @param times that are allowed at once, and again in every {@code per} */
    public Throttle(int times, Duration per) {
        this.times = times;
        this.per = per;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(per.multipliedBy(2))
                .build();
    }

    /** Takes one of the key's chances; false if none is left. */
    public boolean spend(String key) {
        return buckets.get(key, unused -> full()).tryConsume(1);
    }

    /** Whole seconds until the key has a chance again; 0 if it has one now. Costs no chance. */
    public long secondsLeft(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket == null) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return -Math.floorDiv(-nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                .build();
    }

    /** Whom a request counts for: its IPv4 address, or the network of its IPv6 address, of which one household has many. */
    public static String addressOf(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes).substring(0, Math.min(NETWORK_DIGITS, bytes.length * 2));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
