package org.chengxin.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and keeps those that make the first picture: header, palette, transparency, data,
 * end. Texts, profiles, further frames of an animation and anything behind the end are left out.
 */
final class PngCutter {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] file;
    private final String name;

    PngCutter(byte[] file, String name) {
        this.file = file;
        this.name = name;
    }

    PictureFile cut() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        int orientation = 1;
        int place = SIGNATURE;
        while (true) {
            if (place + FRAME > file.length) {
                throw PictureFile.truncated(name);
            }
            int length = ByteBuffer.wrap(file).getInt(place);
            if (length < 0) {
                throw PictureFile.damaged(name);
            }
            if ((long) place + FRAME + length > file.length) {
                throw PictureFile.truncated(name);
            }
            String type = new String(file, place + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("IHDR") && length >= 8) {
                ByteBuffer size = ByteBuffer.wrap(file, place + 8, 8);
                PhotoEncoder.requireSize(size.getInt(), size.getInt(), name);
            }
            if (KEPT.contains(type)) {
                kept.write(file, place, FRAME + length);
            } else if (type.equals("eXIf")) {
                orientation = Orientation.inTiff(Arrays.copyOfRange(file, place + 8, place + 8 + length), orientation);
            }
            if (type.equals("IEND")) {
                return new PictureFile("png", kept.toByteArray(), orientation);
            }
            place += FRAME + length;
        }
    }
}
