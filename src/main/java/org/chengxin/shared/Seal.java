package org.chengxin.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Personal data at rest (个人信息保护法 Art. 51; domain.md §2, §4): AES-256-GCM for what must be read again, keyed SHA-256 for
 * what must only be compared. Every purpose has keys of its own, derived from the sealing key, and is bound to what it
 * sealed: a value moved to another column does not open. New values are sealed under the first key; what former keys
 * sealed still opens.
 */
public final class Seal {

    private static final byte FORM = 1;
    private static final int KEY_ID = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + KEY_ID + NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SealKey> keys;
    private final Map<String, SealKey> byId;

    /** @param keys the one in use first, then former ones */
    Seal(List<SealKey> keys) {
        this.keys = List.copyOf(keys);
        this.byId = keys.stream().collect(Collectors.toMap(SealKey::id, Function.identity(), (first, same) -> first));
    }

    /**
     * Seals a text: one byte of form, four of the key's id, twelve random ones, then the text and its proof. The same text
     * never looks the same twice.
     *
     * @param purpose what kind of value it is, e.g. {@code complaint.phone}; needed to open it again
     */
    public byte[] close(String plain, String purpose) {
        SealKey key = keys.get(0);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(FORM)
                .put(HexFormat.of().parseHex(key.id()))
                .put(nonce)
                .array();
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, head, purpose, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException if it was changed, was sealed for another purpose, or its key is not among those configured
     */
    public String open(byte[] sealed, String purpose) {
        if (sealed.length < HEAD || sealed[0] != FORM) {
            throw new IllegalStateException("not a sealed value");
        }
        SealKey key = byId.get(HexFormat.of().formatHex(sealed, 1, 1 + KEY_ID));
        if (key == null) {
            throw new IllegalStateException("sealed under a key that is not configured (chengxin.seal.former-keys)");
        }
        byte[] head = Arrays.copyOf(sealed, HEAD);
        byte[] text = Arrays.copyOfRange(sealed, HEAD, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, key, head, purpose, text), StandardCharsets.UTF_8);
    }

    /**
     * A mark by which equal values are known again without being readable: HMAC-SHA-256 in 64 hexadecimal digits. Normalise
     * the value first. Without the key nobody can try out all phone numbers.
     *
     * @param purpose within what equality counts, e.g. {@code review.phone:<shop>}; marks of two purposes never meet
     */
    public String mark(String value, String purpose) {
        return mark(keys.get(0), value, purpose);
    }

    /** The marks of the value under every key, the one in use first: what to look for, since older rows bear former keys. */
    public List<String> marks(String value, String purpose) {
        return keys.stream().map(key -> mark(key, value, purpose)).toList();
    }

    private static String mark(SealKey key, String value, String purpose) {
        return HexFormat.of().formatHex(SealKey.hmac(derived(key, "mark", purpose), value));
    }

    private static byte[] cipher(int mode, SealKey key, byte[] head, String purpose, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derived(key, "seal", purpose), "AES"),
                    new GCMParameterSpec(TAG_BITS, head, HEAD - NONCE, NONCE));
            cipher.updateAAD(head);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "a sealed value does not open: changed, or sealed for another purpose", broken);
        }
    }

    /** One key per use and purpose, as RFC 5869 expands one. */
    private static byte[] derived(SealKey key, String use, String purpose) {
        return SealKey.hmac(key.secret(), use + ":" + purpose + "\u0001");
    }
}
