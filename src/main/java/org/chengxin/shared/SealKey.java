package org.chengxin.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealing key: 32 random bytes, written in Base64 where it is configured.
 *
 * @param id the first four bytes of its SHA-256 in hexadecimal; stands in every sealed value and betrays nothing
 */
record SealKey(String id, byte[] secret) {

    static final int BYTES = 32;

    /** @throws NoSealKey if it is not Base64 of 32 bytes */
    static SealKey parse(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new NoSealKey("密钥写得不对：chengxin.seal.key 应为 32 字节的 Base64，可用 openssl rand -base64 32 生成。");
        }
        if (secret.length != BYTES) {
            throw new NoSealKey("密钥长度不对：chengxin.seal.key 应为 32 字节的 Base64，可用 openssl rand -base64 32 生成。");
        }
        return new SealKey(
                HexFormat.of().formatHex(Arrays.copyOf(Sha256.digest().digest(secret), 4)), secret);
    }

    static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never shows the secret, wherever it may be logged. */
    @Override
    public String toString() {
        return "SealKey " + id;
    }
}
