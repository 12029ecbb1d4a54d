package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlateEncodingTests {

    /** The standard's own choice of mask for this address is one that readers look at and do not find. */
    private static final String NOT_FOUND = "https://cxj.zhangdian.gov.cn/m/qm9ejrp0z5ap0hxj";

    @Test
    void aCodeThatIsNotReadIsDrawnWithAnotherMask() throws Exception {
        assertThat(PlateEncoding.isRead(PlateEncoding.encoded(NOT_FOUND, Map.of()), NOT_FOUND))
                .isFalse();

        byte[] png = PlatePicture.png(PlateCode.of(NOT_FOUND), 30);
        assertThat(PlateCodeTests.decode(ImageIO.read(new ByteArrayInputStream(png)))
                        .getText())
                .isEqualTo(NOT_FOUND);
    }

    /** Fixed, so that a failure is the encoding's and not the draw's; by the standard alone some would not be read. */
    @Test
    void everyCodeOfASeriesIsRead() {
        var addresses = IntStream.range(0, 600)
                .mapToObj(i -> "https://cxj.zhangdian.gov.cn/m/qm9ejrp0z5ap" + Integer.toString(40_000 + i, 16))
                .toList();
        assertThat(addresses)
                .anyMatch(address -> !PlateEncoding.isRead(PlateEncoding.encoded(address, Map.of()), address))
                .allMatch(address -> PlateEncoding.isRead(PlateEncoding.modules(address), address));
    }

    @Test
    void aCodeThatIsReadKeepsTheStandardsMask() {
        String address = "https://cxj.zhangdian.gov.cn/m/0000000000000000";
        assertThat(PlateEncoding.modules(address).getArray())
                .isDeepEqualTo(PlateEncoding.encoded(address, Map.of()).getArray());
        assertThat(PlateEncoding.encoded(address, Map.of(EncodeHintType.QR_MASK_PATTERN, 0))
                        .getArray())
                .isNotEqualTo(PlateEncoding.encoded(address, Map.of(EncodeHintType.QR_MASK_PATTERN, 1))
                        .getArray());
    }
}
