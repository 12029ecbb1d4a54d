package org.chengxin.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** How the camera was held: read from EXIF (CIPA DC-008, tag 0x0112), and undone before EXIF is dropped. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private Orientation() {}

    /** From the body of an APP1 segment; {@code otherwise} if it is none or says nothing sensible. */
    static int inExif(byte[] segment, int otherwise) {
        if (segment.length < EXIF.length
                || !ByteBuffer.wrap(segment, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return otherwise;
        }
        return inTiff(Arrays.copyOfRange(segment, EXIF.length, segment.length), otherwise);
    }

    static int inTiff(byte[] bytes, int otherwise) {
        if (bytes.length < 8) {
            return otherwise;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes);
        tiff.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > bytes.length - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2L + (long) i * ENTRY;
            if (entry + ENTRY > bytes.length) {
                return otherwise;
            }
            if ((tiff.getShort((int) entry) & 0xffff) == TAG) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    /** Whether upright means that width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= 5;
    }

    /** Brings a stored picture of this size upright. */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
