package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SealTests {

    private static final SealKey OLD = key(1);
    private static final SealKey NEW = key(2);
    private final Seal seal = new Seal(List.of(OLD));

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        byte[] sealed = seal.close("欧阳小三 😀", "complaint.name");

        assertThat(seal.open(sealed, "complaint.name")).isEqualTo("欧阳小三 😀");
        assertThatThrownBy(() -> seal.open(sealed, "complaint.phone")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextNeverLooksTheSameTwiceAndNeverShowsThrough() {
        byte[] first = seal.close("13812345678", "complaint.phone");
        byte[] second = seal.close("13812345678", "complaint.phone");

        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("138123");
    }

    @Test
    void noSingleBitCanBeChangedUnnoticed() {
        byte[] sealed = seal.close("张三", "complaint.name");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> seal.open(changed, "complaint.name")).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> seal.open(new byte[3], "complaint.name")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyStillOpensWhatTheFormerOneSealed() {
        byte[] sealed = seal.close("张三", "complaint.name");
        Seal rotated = new Seal(List.of(NEW, OLD));

        assertThat(rotated.open(sealed, "complaint.name")).isEqualTo("张三");
        assertThat(new Seal(List.of(NEW)).open(rotated.close("李四", "complaint.name"), "complaint.name"))
                .isEqualTo("李四");
        assertThatThrownBy(() -> new Seal(List.of(NEW)).open(sealed, "complaint.name"))
                .hasMessageContaining("not configured");
    }

    @Test
    void marksMeetWithinOnePurposeAndOneKeyOnly() {
        String mark = seal.mark("13812345678", "complaint.phone");

        assertThat(mark).matches("[0-9a-f]{64}").isEqualTo(seal.mark("13812345678", "complaint.phone"));
        assertThat(seal.mark("13812345678", "review.phone")).isNotEqualTo(mark);
        assertThat(seal.mark("13812345679", "complaint.phone")).isNotEqualTo(mark);
        Seal rotated = new Seal(List.of(NEW, OLD));
        assertThat(rotated.mark("13812345678", "complaint.phone")).isNotEqualTo(mark);
        assertThat(rotated.marks("13812345678", "complaint.phone"))
                .containsExactly(rotated.mark("13812345678", "complaint.phone"), mark);
    }

    @Test
    void productionWithoutAKeySaysWhatToDoInOneSentence(@TempDir Path files) {
        assertThatThrownBy(() -> made("", files, new MockEnvironment()))
                .isInstanceOf(NoSealKey.class)
                .hasMessageContaining("CHENGXIN_SEAL_KEY");
        assertThatThrownBy(() -> made("c2hvcnQ=", files, new MockEnvironment())).hasMessageContaining("长度不对");
        assertThatThrownBy(() -> made("???", files, new MockEnvironment())).hasMessageContaining("写得不对");
        assertThat(files).isEmptyDirectory();
    }

    @Test
    void theDemoKeepsItsOwnKeyOverRestarts(@TempDir Path folder) {
        Path files = folder.resolve("files");
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        byte[] sealed = made("", files, demo).close("张三", "complaint.name");

        assertThat(made("", files, demo).open(sealed, "complaint.name")).isEqualTo("张三");
        assertThat(Files.exists(files.resolve("demo-seal.key"))).isTrue();
    }

    private static Seal made(String key, Path files, MockEnvironment environment) {
        return new SealSetup().seal(key, List.of(), files, environment);
    }

    private static SealKey key(int seed) {
        byte[] secret = new byte[SealKey.BYTES];
        Arrays.fill(secret, (byte) seed);
        return SealKey.parse(Base64.getEncoder().encodeToString(secret));
    }
}
