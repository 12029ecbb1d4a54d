package org.chengxin.review;

import java.nio.charset.StandardCharsets;
import org.chengxin.shared.Sha256;

/** The author's way back to a review: 80 bits in hexadecimal, of which only the hash is kept. */
final class ReviewCode {

    static final int LENGTH = 20;

    private ReviewCode() {}

    static String hash(String code) {
        return Sha256.hex(code.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isWellFormed(String code) {
        return code.matches("[0-9a-f]{" + LENGTH + "}");
    }
}
