package org.chengxin.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Where the sealing key comes from: the configuration, and only there in production, so that a copy of the database and of the
 * files folder is not enough to read anybody's name. The demo makes itself one beside its files.
 */
@Configuration(proxyBeanMethods = false)
class SealSetup {

    private static final String DEMO_KEY = "demo-seal.key";

    @Bean
    Seal seal(
            @Value("${chengxin.seal.key:}") String key,
            @Value("${chengxin.seal.former-keys:}") List<String> formerKeys,
            @Value("${chengxin.files}") Path files,
            Environment environment) {
        List<SealKey> keys = new ArrayList<>();
        if (!key.isBlank()) {
            keys.add(SealKey.parse(key));
        } else if (environment.acceptsProfiles(Profiles.of("demo"))) {
            keys.add(SealKey.parse(demoKey(files)));
        } else {
            throw new NoSealKey("缺少个人信息加密密钥：请设置 CHENGXIN_SEAL_KEY（32 字节的 Base64，可用 openssl rand -base64 32 生成），"
                    + "并另行妥善备份；丢失后投诉人、举报人的姓名和电话无法恢复。");
        }
        formerKeys.stream()
                .filter(former -> !former.isBlank())
                .map(SealKey::parse)
                .forEach(keys::add);
        return new Seal(keys);
    }

    private static String demoKey(Path files) {
        Path place = files.resolve(DEMO_KEY);
        try {
            if (!Files.exists(place)) {
                byte[] secret = new byte[SealKey.BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createDirectories(files);
                Files.writeString(place, Base64.getEncoder().encodeToString(secret));
                Arrays.fill(secret, (byte) 0);
            }
            return Files.readString(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
