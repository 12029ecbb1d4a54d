package org.chengxin.plate;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number printed on a plate: street prefix, running number, check character, e.g. {@code ZD-SJJ-0001-B}.
 *
 * <p>The check is a weighted sum modulo 31, the arithmetic and the alphabet of GB 32100-2015. Seen from the right the
 * check character weighs 1 and the symbols before it 3, 9, 27, … modulo 31; the whole must be divisible by 31. Letters of the
 * prefix count 0–25, a hyphen within it 26, digits 0–9, the check character its place in the alphabet. Since 31 is prime, no two symbols of a
 * kind fall together and neighbouring weights differ, each single wrong character and each swap of neighbours is found.
 */
public record PlateSerial(String value) implements Serializable {

    private static final String CHECK_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = CHECK_ALPHABET.length();
    private static final Pattern PREFIX = Pattern.compile("[A-Z]+(-[A-Z]+)*");
    private static final Pattern FORM = Pattern.compile("([A-Z]+(?:-[A-Z]+)*)-(\\d{4,9})-([0-9A-HJ-NP-RTUWXY])");

    public PlateSerial {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a plate serial: " + value);
        }
    }

    /** The serial of the given running number; numbers above 9999 simply grow longer. */
    static PlateSerial of(String prefix, long number) {
        if (!PREFIX.matcher(prefix).matches() || number < 1) {
            throw new IllegalArgumentException("no serial for " + prefix + " " + number);
        }
        String digits = "%04d".formatted(number);
        return new PlateSerial(prefix + "-" + digits + "-" + checkCharacter(prefix, digits));
    }

    /** Reads a serial as a person types it: small letters, spaces around it and full-width forms are taken as meant. */
    public static Optional<PlateSerial> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return isValid(plain) ? Optional.of(new PlateSerial(plain)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() && parts.group(3).charAt(0) == checkCharacter(parts.group(1), parts.group(2));
    }

    private static char checkCharacter(String prefix, String digits) {
        int sum = 0;
        int weight = 3;
        String symbols = prefix + digits;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            sum += count(symbols.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return CHECK_ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static int count(char symbol) {
        if (symbol == '-') {
            return 26;
        }
        return Character.isDigit(symbol) ? symbol - '0' : symbol - 'A';
    }

    @Override
    public String toString() {
        return value;
    }
}
