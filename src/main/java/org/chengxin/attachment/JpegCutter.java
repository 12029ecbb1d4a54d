package org.chengxin.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) and keeps those that make the picture: tables, frame, scans, and Adobe's
 * note on colours. Comments, EXIF, profiles, thumbnails and anything behind the end of the image are left out.
 */
final class JpegCutter {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;

    private final byte[] file;
    private final String name;
    private final ByteArrayOutputStream kept;
    private final JpegWork work;
    private int orientation = 1;
    private int place;

    JpegCutter(byte[] file, String name) {
        this.file = file;
        this.name = name;
        this.work = new JpegWork(name);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    PictureFile cut() {
        mark(START);
        place = 2;
        int marker = nextMarker();
        while (marker != END) {
            if (marker == SCAN) {
                require(3);
                work.scan(file[place + 2] & 0xff);
                segment(true, marker);
                scanData();
            } else if (marker >= 0xd0 && marker <= 0xd7 || marker == 0x01) {
                throw PictureFile.damaged(name);
            } else {
                segment(makesThePicture(marker), marker);
            }
            marker = nextMarker();
        }
        work.judge();
        mark(END);
        return new PictureFile("jpeg", kept.toByteArray(), orientation);
    }

    /** Frames (C0–CF), tables (DB, C4, DD) and the Adobe segment, which says how colours are stored. */
    private static boolean makesThePicture(int marker) {
        return marker >= 0xc0 && marker <= 0xcf || marker == 0xdb || marker == 0xdd || marker == ADOBE;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private int nextMarker() {
        require(2);
        if ((file[place] & 0xff) != 0xff) {
            throw PictureFile.damaged(name);
        }
        while (place + 1 < file.length && (file[place + 1] & 0xff) == 0xff) {
            place++;
        }
        require(2);
        int marker = file[place + 1] & 0xff;
        place += 2;
        return marker;
    }

    private void segment(boolean keep, int marker) {
        require(2);
        int length = number(place);
        if (length < 2) {
            throw PictureFile.damaged(name);
        }
        require(length);
        if (keep) {
            if (isFrame(marker) && length > 7) {
                work.frame(marker, number(place + 5), number(place + 3), file[place + 7] & 0xff);
            }
            mark(marker);
            kept.write(file, place, length);
        } else if (marker == EXIF) {
            orientation = Orientation.inExif(Arrays.copyOfRange(file, place + 2, place + length), orientation);
        }
        place += length;
    }

    private int number(int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }

    /** Up to the next marker that is neither a stuffed byte (FF00) nor a restart (FFD0–FFD7). */
    private void scanData() {
        int from = place;
        while (true) {
            require(2);
            int second = file[place + 1] & 0xff;
            boolean ends =
                    (file[place] & 0xff) == 0xff && second != 0 && second != 0xff && (second < 0xd0 || second > 0xd7);
            if (ends) {
                kept.write(file, from, place - from);
                return;
            }
            place++;
        }
    }

    private void require(int bytes) {
        if (place + bytes > file.length) {
            throw PictureFile.truncated(name);
        }
    }

    private void mark(int marker) {
        kept.write(0xff);
        kept.write(marker);
    }
}
