package org.chengxin.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as phones, and people who mean harm, would send them; all drawn here. */
public final class PhotoFixtures {

    private PhotoFixtures() {}

    /** A lying picture: its upper left quarter is red, the rest white. */
    public static byte[] jpeg(int width, int height) {
        return written("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] png(int width, int height) {
        return written("png", picture(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    /** As websites store pictures: coarse first, then finer and finer, in some ten scans. */
    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gif() {
        return written("gif", picture(40, 30, BufferedImage.TYPE_BYTE_INDEXED));
    }

    static byte[] indexedPng() {
        return written("png", picture(40, 30, BufferedImage.TYPE_BYTE_INDEXED));
    }

    /** Four colours for printing, as scanners and design programs write them. */
    static byte[] cmyk() {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(0, 64, 48, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with EXIF in front: how the camera was held, and where it was (a GPS directory with a text in it). */
    static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] where = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 2 + 12 + 4 + where.length);
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 0x001b).putShort((short) 2).putInt(where.length).putInt(56);
        exif.putInt(0).put(where);
        return behindStart(jpeg, 0xe1, exif.array());
    }

    /** The JPEG with one more segment of this marker behind its start. */
    static byte[] behindStart(byte[] jpeg, int marker, byte[] body) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + body.length);
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (body.length + 2));
        return all.put(body).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A few hundred bytes that say they are so many pixels. */
    static byte[] pngThatClaims(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[10_000]);
        deflater.finish();
        byte[] data = new byte[200];
        chunk(file, "IDAT", java.util.Arrays.copyOf(data, deflater.deflate(data)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** The PNG as an animation: its first frame, and a second one that must not be kept. */
    static byte[] animated(byte[] png, String hidden) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        chunk(file, "acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array());
        chunk(file, "tEXt", ("Comment\0" + hidden).getBytes(StandardCharsets.US_ASCII));
        file.write(png, 33, png.length - 33 - 12);
        chunk(file, "fdAT", hidden.getBytes(StandardCharsets.US_ASCII));
        file.write(png, png.length - 12, 12);
        return file.toByteArray();
    }

    /** What a phone's HEIC begins with. */
    static byte[] heic() {
        return ByteBuffer.allocate(64)
                .putInt(24)
                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("mif1heic".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] body) {
        byte[] named = ByteBuffer.allocate(4 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height / 2);
        brush.dispose();
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
