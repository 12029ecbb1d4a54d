package org.chengxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file ends in a clear sentence or a clean picture. */
class PhotoTests {

    private static final String HIDDEN = "<script>alert(document.domain)</script>";

    @Test
    void anOrdinaryPhotoComesOutAsItLooked() throws IOException {
        BufferedImage kept = clean(PhotoFixtures.jpeg(640, 480));
        assertThat(kept.getWidth()).isEqualTo(640);
        assertThat(kept.getHeight()).isEqualTo(480);
        assertThat(redQuarter(kept)).isEqualTo("upper left");
    }

    @ParameterizedTest
    @CsvSource({
        "1,640,upper left", "2,640,upper right", "3,640,lower right", "4,640,lower left",
        "5,480,upper left", "6,480,upper right", "7,480,lower right", "8,480,lower left"
    })
    void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, int width, String red) throws IOException {
        BufferedImage kept = clean(PhotoFixtures.withExif(PhotoFixtures.jpeg(640, 480), orientation, "GPSPLACE"));
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(redQuarter(kept)).isEqualTo(red);
    }

    @Test
    void thePlaceWhereAPhotoWasTakenIsNotKept() {
        byte[] sent = PhotoFixtures.withExif(PhotoFixtures.jpeg(640, 480), 6, "GPSPLACE36.81N118.05E");
        assertThat(text(sent)).contains("GPSPLACE", "Exif");
        assertThat(text(encoded(sent).jpeg())).doesNotContain("GPSPLACE").doesNotContain("Exif");
    }

    static Stream<byte[]> polyglots() {
        byte[] script = HIDDEN.getBytes(StandardCharsets.US_ASCII);
        byte[] plain = PhotoFixtures.jpeg(64, 48);
        byte[] appended = Arrays.copyOf(plain, plain.length + script.length);
        System.arraycopy(script, 0, appended, plain.length, script.length);
        byte[] png = PhotoFixtures.png(64, 48);
        byte[] behindPng = Arrays.copyOf(png, png.length + script.length);
        System.arraycopy(script, 0, behindPng, png.length, script.length);
        return Stream.of(
                appended,
                behindPng,
                PhotoFixtures.behindStart(plain, 0xfe, script),
                PhotoFixtures.behindStart(plain, 0xe2, script),
                PhotoFixtures.animated(png, HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("polyglots")
    void whatHidesInOrBehindAPictureStaysOutside(byte[] sent) throws IOException {
        assertThat(text(sent)).contains(HIDDEN);
        byte[] kept = encoded(sent).jpeg();
        assertThat(text(kept)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(64);
    }

    @Test
    void fiftyThousandPixelsASideAreRefusedBeforeTheyAreDecoded() {
        assertThatThrownBy(() -> encoded(PhotoFixtures.pngThatClaims(50_000, 50_000)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("50000 × 50000 像素")
                .hasMessageContaining("调低分辨率");
        byte[] jpeg = PhotoFixtures.jpeg(64, 48);
        int frame = text(jpeg).indexOf("\u00ff\u00c0");
        jpeg[frame + 5] = (byte) 0xc3;
        jpeg[frame + 6] = 0x50;
        jpeg[frame + 7] = (byte) 0xc3;
        jpeg[frame + 8] = 0x50;
        assertThatThrownBy(() -> encoded(jpeg)).hasMessageContaining("50000 × 50000 像素");
    }

    @Test
    void aNarrowPictureOfTooManyPixelsIsRefusedToo() {
        assertThatThrownBy(() -> encoded(PhotoFixtures.pngThatClaims(19_000, 19_000)))
                .hasMessageContaining("6400 万像素");
    }

    @Test
    void aLargePhotoIsMadeSmaller() {
        PhotoEncoder.Encoded kept = encoded(PhotoFixtures.jpeg(4624, 3468));
        assertThat(kept.width()).isEqualTo(1920);
        assertThat(kept.height()).isEqualTo(1440);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 60, 90})
    void aPhotoThatWasCutShortIsRefused(int percent) {
        for (byte[] whole : new byte[][] {PhotoFixtures.jpeg(640, 480), PhotoFixtures.png(640, 480)}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(9, whole.length * percent / 100));
            assertThatThrownBy(() -> encoded(cut)).isInstanceOf(Rejected.class).hasMessageContaining("不完整");
        }
    }

    @Test
    void anyCutAndAnyBrokenByteEndsInASentenceOrAPicture() {
        for (byte[] whole : new byte[][] {
            PhotoFixtures.withExif(PhotoFixtures.jpeg(40, 30), 6, "GPSPLACE"), PhotoFixtures.indexedPng()
        }) {
            for (int place = 0; place < whole.length; place++) {
                byte[] broken = whole.clone();
                broken[place] ^= (byte) 0xff;
                sentenceOrPicture(broken);
                sentenceOrPicture(Arrays.copyOf(whole, place));
            }
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> encoded(PhotoFixtures.heic()))
                .hasMessageContaining("HEIC")
                .hasMessageContaining("兼容性最佳");
        assertThatThrownBy(() -> encoded(PhotoFixtures.gif())).hasMessageContaining("GIF");
        assertThatThrownBy(() -> encoded("RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("WebP");
        String svg = "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'>" + HIDDEN + "</svg>";
        assertThatThrownBy(() -> encoded(svg.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("SVG");
        assertThatThrownBy(() -> encoded("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("不是 JPG 或 PNG");
        assertThatThrownBy(() -> encoded(new byte[0])).hasMessageContaining("是空的");
    }

    @Test
    void coloursForPrintingAreRefusedWithWhatToDo() {
        assertThatThrownBy(() -> encoded(PhotoFixtures.cmyk()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("CMYK");
    }

    @Test
    void thousandsOfScansAreRefused() {
        byte[] plain = PhotoFixtures.jpeg(64, 48);
        int scan = text(plain).indexOf("\u00ff\u00da");
        byte[] many = Arrays.copyOf(plain, plain.length + 999 * (plain.length - 2 - scan));
        int place = plain.length - 2;
        for (int i = 0; i < 999; i++) {
            System.arraycopy(plain, scan, many, place, plain.length - 2 - scan);
            place += plain.length - 2 - scan;
        }
        System.arraycopy(plain, plain.length - 2, many, place, 2);
        assertThatThrownBy(() -> encoded(many)).hasMessageContaining("扫描层数过多");
    }

    /** Ten scans are ordinary; the same file that claims to be 8000 pixels wide and high keeps a decoder busy for minutes. */
    @Test
    void aProgressivePhotoIsTakenUnlessItIsSoLargeThatItsScansTakeMinutes() throws IOException {
        byte[] progressive = PhotoFixtures.progressive(640, 480);
        assertThat(redQuarter(clean(progressive))).isEqualTo("upper left");

        byte[] claims = claiming(progressive, "\u00ff\u00c2");
        assertThatThrownBy(() -> PictureFile.of(claims, "现场.jpg"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("渐进式");
    }

    /** The decoder holds all of them before the first line comes out, however few layers there are. */
    @Test
    void aLargePhotoInLayersIsRefusedEvenWithOneScan() {
        byte[] oneScan = claiming(PhotoFixtures.progressive(64, 48), "\u00ff\u00c2");
        byte[] cut = Arrays.copyOf(oneScan, text(oneScan).indexOf("\u00ff\u00da") + 16);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertThatThrownBy(() -> PictureFile.of(cut, "现场.jpg")).hasMessageContaining("渐进式");

        byte[] whole = claiming(PhotoFixtures.jpeg(64, 48), "\u00ff\u00c0");
        assertThat(PictureFile.of(whole, "现场.jpg").format()).as("in one scan").isEqualTo("jpeg");
        byte[] colourByColour = whole.clone();
        colourByColour[text(whole).indexOf("\u00ff\u00da") + 4] = 1;
        assertThatThrownBy(() -> PictureFile.of(colourByColour, "现场.jpg")).hasMessageContaining("渐进式");
    }

    private static byte[] claiming(byte[] jpeg, String marker) {
        int frame = text(jpeg).indexOf(marker);
        byte[] claims = jpeg.clone();
        claims[frame + 5] = claims[frame + 7] = 8000 >> 8;
        claims[frame + 6] = claims[frame + 8] = (byte) (8000 & 0xff);
        return claims;
    }

    @Test
    void paletteAndTransparencyAreDrawnOnWhite() throws IOException {
        assertThat(redQuarter(clean(PhotoFixtures.indexedPng()))).isEqualTo("upper left");
        assertThat(redQuarter(clean(PhotoFixtures.png(640, 480)))).isEqualTo("upper left");
    }

    private static void sentenceOrPicture(byte[] file) {
        try {
            assertThat(encoded(file).width()).isPositive();
        } catch (Rejected refused) {
            assertThat(refused.sentence()).contains("没有接收");
        }
    }

    private static PhotoEncoder.Encoded encoded(byte[] file) {
        return PhotoEncoder.encode(PictureFile.of(file, "现场.jpg"), "现场.jpg");
    }

    private static BufferedImage clean(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(encoded(file).jpeg()));
    }

    private static String redQuarter(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return isRed(picture, width / 4, height / 4)
                ? "upper left"
                : isRed(picture, width * 3 / 4, height / 4)
                        ? "upper right"
                        : isRed(picture, width / 4, height * 3 / 4) ? "lower left" : "lower right";
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) > 180 && (rgb >> 8 & 0xff) < 90;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
