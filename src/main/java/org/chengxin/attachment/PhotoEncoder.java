package org.chengxin.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.chengxin.shared.Rejected;

/**
 * Decodes and writes anew. The size is read and judged before any pixel is; large pictures are decoded in steps of several pixels, so
 * what is held in memory is never larger than {@value #LONGEST} × 2 pixels a side.
 */
final class PhotoEncoder {

    /** Longest side of what is kept, in pixels: enough to read a certificate on the wall. */
    static final int LONGEST = 1920;

    private static final int LONGEST_SENT = 20_000;
    private static final long MOST_PIXELS = 64_000_000;
    private static final float QUALITY = 0.82f;

    private PhotoEncoder() {}

    record Encoded(byte[] jpeg, int width, int height) {}

    static Encoded encode(PictureFile picture, String name) {
        BufferedImage upright = upright(decode(picture, name), picture.orientation());
        return new Encoded(jpeg(upright), upright.getWidth(), upright.getHeight());
    }

    /** @throws Rejected for more pixels than are decoded */
    static void requireSize(int width, int height, String name) {
        if (width > LONGEST_SENT || height > LONGEST_SENT || (long) width * height > MOST_PIXELS) {
            throw new Rejected("照片“" + name + "”有 " + width + " × " + height
                    + " 像素，太大，没有接收（每边不超过 20000、合计不超过 6400 万像素）。请在相机设置里调低分辨率后重拍。");
        }
    }

    private static BufferedImage decode(PictureFile picture, String name) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(picture.format()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.data()))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(width, height, name);
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST);
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw PictureFile.damaged(name);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage stored, int orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(stored.getWidth(), stored.getHeight()));
        double width = Math.max(1, Math.round(stored.getWidth() * scale));
        double height = Math.max(1, Math.round(stored.getHeight() * scale));
        boolean sideways = Orientation.isSideways(orientation);
        BufferedImage paper = new BufferedImage(
                (int) (sideways ? height : width), (int) (sideways ? width : height), BufferedImage.TYPE_INT_RGB);
        AffineTransform place = Orientation.upright(orientation, width, height);
        place.scale(width / stored.getWidth(), height / stored.getHeight());
        Graphics2D brush = paper.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(stored, place, null);
        } finally {
            brush.dispose();
        }
        return paper;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
