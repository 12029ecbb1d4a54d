package org.chengxin.plate;

import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns an address into modules that a reader finds. Of the codes that follow the standard to the letter, one in about a
 * hundred holds a pattern that a common reader takes for a corner, and is never read. Every code is therefore read back,
 * and drawn with another of the standard's eight masks if it is not: each of them says the same address. One address
 * always gives the same code.
 *
 * <p>No character set is stated: an address is ASCII, and some readers show the statement (ECI) as part of the text.
 */
final class PlateEncoding {

    /** Pixels of a module when a code is read back: enough for a reader to find the corners, little to look through. */
    private static final int READ_BACK_SCALE = 4;

    /** A reader looks at every few rows only, or at nearly all: either may take another pattern for a corner. */
    private static final List<Map<DecodeHintType, Boolean>> HASTY_AND_THOROUGH =
            List.of(Map.of(), Map.of(DecodeHintType.TRY_HARDER, true));

    private PlateEncoding() {}

    static ByteMatrix modules(String address) {
        ByteMatrix standard = encoded(address, Map.of());
        if (isRead(standard, address)) {
            return standard;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encoded(address, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(masked -> isRead(masked, address))
                .findFirst()
                .orElse(standard);
    }

    /** The code as the standard alone would have it, or with the mask stated. */
    static ByteMatrix encoded(String address, Map<EncodeHintType, Integer> mask) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.Q, mask).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("address too long for a plate: " + address, e);
        }
    }

    /** Whether readers that look at the upright code, the hasty and the thorough, find its corners and read the address. */
    static boolean isRead(ByteMatrix modules, String address) {
        BitMatrix picture = new PlateCode(address, modules).pixels(READ_BACK_SCALE);
        return HASTY_AND_THOROUGH.stream().allMatch(reader -> isRead(picture, address, reader));
    }

    private static boolean isRead(BitMatrix picture, String address, Map<DecodeHintType, Boolean> reader) {
        try {
            BitMatrix found = new Detector(picture).detect(reader).getBits();
            return new Decoder().decode(found).getText().equals(address);
        } catch (ReaderException e) {
            return false;
        }
    }
}
