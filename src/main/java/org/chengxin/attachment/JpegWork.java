package org.chengxin.attachment;

import org.chengxin.shared.Rejected;

/**
 * What a JPEG asks of the decoder, read from its headers and judged before it is decoded. A picture in one scan is decoded line
 * by line; of one in layers (progressive, or colour by colour) the decoder keeps every coefficient of every colour, two bytes
 * each outside the heap, and goes over all of them for every scan: 184 bytes may ask for 370 MB and for seconds.
 */
final class JpegWork {

    private static final int INKS = 4;
    private static final int COLOURS = 3;

    /** A camera writes 1 scan, or about 10 if progressive; thousands are made to keep a decoder busy. */
    private static final int MOST_SCANS = 60;

    /** Pixels times scans: some two seconds. */
    private static final long MOST_WORK = 160_000_000;

    /** Of a picture in layers: with three colours some 100 MB. Phones write theirs in one scan, whatever their size. */
    private static final long MOST_PIXELS_IN_LAYERS = 16_000_000;

    private final String name;
    private long pixels;
    private int colours;
    private int scans;
    private boolean layered;

    JpegWork(String name) {
        this.name = name;
    }

    /** @param marker of the frame; the second and every fourth one after it (T.81, table B.1) is progressive */
    void frame(int marker, int width, int height, int components) {
        if (components == INKS) {
            throw new Rejected("照片“" + name + "”是印刷用的 CMYK 颜色，没有接收。请上传相机拍摄的照片，或打开它截屏后上传截图。");
        }
        if (components < 1 || components > COLOURS) {
            throw PictureFile.damaged(name);
        }
        PhotoEncoder.requireSize(width, height, name);
        pixels = Math.max(pixels, (long) width * height);
        colours = Math.max(colours, components);
        layered |= (marker & 3) == 2;
    }

    void scan(int components) {
        if (++scans > MOST_SCANS) {
            throw new Rejected("照片“" + name + "”的结构异常（扫描层数过多），没有接收。请重新拍照后上传。");
        }
        layered |= components < colours;
    }

    void judge() {
        if (scans == 0) {
            throw PictureFile.damaged(name);
        }
        if (layered && pixels > MOST_PIXELS_IN_LAYERS || scans * pixels > MOST_WORK) {
            throw new Rejected("照片“" + name + "”是渐进式（分层）存储的大图，没有接收。请用相机重新拍照，或打开它截屏后上传截图。");
        }
    }
}
