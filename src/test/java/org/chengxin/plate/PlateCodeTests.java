package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlateCodeTests {

    private static final String ADDRESS = "https://cxj.zhangdian.gov.cn/m/" + PlateToken.random();
    private final PlateCode code = PlateCode.of(ADDRESS);

    @Test
    void thePrintPictureDecodesToTheAddressAtLevelQ() throws Exception {
        Result read = decode(ImageIO.read(new ByteArrayInputStream(PlatePicture.png(code, 30))));
        assertThat(read.getText()).isEqualTo(ADDRESS);
        assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                .isEqualTo("Q");
    }

    @Test
    void theVectorPictureDecodesToTheAddress() throws Exception {
        assertThat(decode(draw(code.svg(40), 6)).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void theQuietZoneIsFourModulesOnEverySide() {
        int last = code.size() - 1;
        for (int i = 0; i < code.size(); i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertThat(code.isDark(i, edge)).isFalse();
                assertThat(code.isDark(edge, i)).isFalse();
                assertThat(code.isDark(i, last - edge)).isFalse();
                assertThat(code.isDark(last - edge, i)).isFalse();
            }
        }
        assertThat(code.isDark(4, 4)).isTrue();
        assertThat(code.isDark(last - 4, 4)).isTrue();
        assertThat(code.isDark(4, last - 4)).isTrue();
    }

    /** Domain §9: not under 30 mm on paper, whatever smaller size is asked for. */
    @Test
    void theCodeIsNeverPrintedUnderThirtyMillimetres() {
        int pixels = PlatePicture.pixels(code, 10).getWidth();
        double withoutQuietZone = pixels * (code.size() - 8) / (double) code.size();
        assertThat(withoutQuietZone / PlatePicture.DPI * 25.4).isGreaterThanOrEqualTo(30);
    }

    @Test
    void thePictureStatesItsResolution() throws Exception {
        byte[] png = PlatePicture.png(code, 30);
        String asLatin1 = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1);
        int chunk = asLatin1.indexOf("pHYs");
        assertThat(chunk).isPositive();
        int pixelsPerMetre = java.nio.ByteBuffer.wrap(png, chunk + 4, 4).getInt();
        assertThat(pixelsPerMetre).isEqualTo(11811);
    }

    @Test
    void theVectorPictureHasNoStyleAndEscapesItsTitle() {
        String svg = PlateCode.of("http://localhost/m/a?b=1&c=2").svg(40);
        assertThat(svg).doesNotContain("style").contains("&amp;").containsOnlyOnce("<path");
    }

    static Result decode(BufferedImage picture) throws Exception {
        LuminanceSource source = new BufferedImageLuminanceSource(picture);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.CHARACTER_SET, "ISO-8859-1", DecodeHintType.TRY_HARDER, true));
    }

    /** Draws the rectangles of our own path; reads the text of the picture, not the matrix it came from. */
    private static BufferedImage draw(String svg, int scale) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * scale;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            pen.fillRect(
                    Integer.parseInt(run.group(1)) * scale,
                    Integer.parseInt(run.group(2)) * scale,
                    Integer.parseInt(run.group(3)) * scale,
                    scale);
        }
        pen.dispose();
        return picture;
    }
}
