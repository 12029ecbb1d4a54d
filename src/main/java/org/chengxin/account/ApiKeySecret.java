package org.chengxin.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.chengxin.shared.Sha256;

/** The key itself, as the department's system holds it: a mark and 256 random bits. Never stored; its hash is. */
record ApiKeySecret(String text) {

    /** So that a leaked key is recognised for what it is. */
    private static final String MARK = "cx_";

    private static final int BYTES = 32;
    private static final int OPENING = 9;
    private static final int LENGTH = 46;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKeySecret random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new ApiKeySecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    boolean isWellFormed() {
        return text.length() == LENGTH && text.startsWith(MARK);
    }

    /** Its first characters, by which people tell keys apart; they open nothing. */
    String opening() {
        return text.substring(0, OPENING);
    }

    /** SHA-256 without salt: what is random needs none. */
    String hash() {
        return Sha256.hex(text);
    }

    /** Never the text, wherever it is printed. */
    @Override
    public String toString() {
        return "api key " + MARK + "…";
    }
}
