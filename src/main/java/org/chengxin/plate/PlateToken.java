package org.chengxin.plate;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * What a plate's address ends in: 80 random bits as 16 characters, so that an address tells nothing of the merchant and
 * cannot be guessed or counted up (domain §9). The alphabet has no i, l, o, u: nobody reads it wrong over the telephone.
 */
public record PlateToken(String value) implements Serializable {

    /** Characters in a token; 5 bits each. */
    public static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    public PlateToken {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a plate token");
        }
    }

    static PlateToken random() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        StringBuilder text = new StringBuilder(LENGTH);
        for (byte b : bits) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return new PlateToken(text.toString());
    }

    /** The token, or empty where the text cannot be one; such an address is answered like an unknown token. */
    public static Optional<PlateToken> parse(String text) {
        return isWellFormed(text) ? Optional.of(new PlateToken(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
