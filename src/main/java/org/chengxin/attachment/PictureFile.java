package org.chengxin.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.chengxin.shared.Rejected;

/**
 * A JPEG or PNG reduced to what its picture consists of. What kind a file is, its first bytes say; never its name or the type that
 * the sender claims.
 *
 * @param format name of the decoder
 * @param data a complete file holding the picture data alone
 * @param orientation how the camera was held, 1–8 (EXIF tag 0x0112)
 */
record PictureFile(String format, byte[] data, int orientation) {

    private static final Set<String> HEIF =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif");

    static PictureFile of(byte[] file, String name) {
        if (file.length == 0) {
            throw new Rejected("照片“" + name + "”是空的，没有接收。请重新拍照或从相册重新选择。");
        }
        if (at(file, 0, 0xff, 0xd8, 0xff)) {
            return new JpegCutter(file, name).cut();
        }
        if (at(file, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return new PngCutter(file, name).cut();
        }
        throw new Rejected("“" + name + "”" + whyNot(file));
    }

    static Rejected truncated(String name) {
        return new Rejected("照片“" + name + "”不完整（传输或存储时被截断），没有接收。请重新拍照或从相册重新选择。");
    }

    static Rejected damaged(String name) {
        return new Rejected("照片“" + name + "”已损坏，打不开，没有接收。请重新拍照或从相册重新选择。");
    }

    /** What the file is instead, and what to do about it. */
    private static String whyNot(byte[] file) {
        if (at(file, 4, 'f', 't', 'y', 'p') && HEIF.contains(text(file, 8, 12))) {
            return "是苹果手机的 HEIC 格式，没有接收。请在手机“设置–相机–格式”里选“兼容性最佳”后重拍；" + "已拍好的，在相册里把它“拷贝”再粘贴到“文件”，或截屏后上传截图。";
        }
        if (at(file, 0, 'G', 'I', 'F', '8')) {
            return "是 GIF 动图，没有接收。现场照片请用相机拍摄（JPG）。";
        }
        if (at(file, 0, 'R', 'I', 'F', 'F') && "WEBP".equals(text(file, 8, 12))) {
            return "是 WebP 图片，没有接收。现场照片请用相机拍摄（JPG）；已有的图片请截屏后上传截图。";
        }
        String start = text(file, 0, 1024).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return "是 SVG 图形，不是照片，没有接收。请上传相机拍摄的 JPG 或手机截图。";
        }
        return "不是 JPG 或 PNG 照片，没有接收。请用相机拍摄，或从相册选择照片。";
    }

    private static boolean at(byte[] file, int offset, int... expected) {
        if (file.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[offset + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int from, int to) {
        int end = Math.min(to, file.length);
        return end <= from ? "" : new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
