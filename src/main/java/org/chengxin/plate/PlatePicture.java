package org.chengxin.plate;

import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * A plate's code as a PNG for the print shop: every module the same whole number of pixels, at 300 dpi, the code itself
 * never under 30 mm (domain §9). The file states its resolution, so that it prints at that size by default.
 */
final class PlatePicture {

    static final int DPI = 300;
    static final int SMALLEST_MILLIMETRES = 30;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private PlatePicture() {}

    /** The picture with the code, quiet zone not counted, at least that wide on paper. */
    static byte[] png(PlateCode code, int millimetres) {
        BufferedImage picture = MatrixToImageWriter.toBufferedImage(pixels(code, millimetres));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, resolution(writer, picture)));
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    static BitMatrix pixels(PlateCode code, int millimetres) {
        int wanted = Math.max(millimetres, SMALLEST_MILLIMETRES);
        int modules = code.size() - 2 * PlateCode.QUIET_ZONE;
        int scale = (int) Math.ceil(wanted / MILLIMETRES_PER_INCH * DPI / modules);
        return code.pixels(scale);
    }

    private static IIOMetadata resolution(ImageWriter writer, BufferedImage picture) throws IOException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        String pixelsPerMetre = String.valueOf(Math.round(DPI / MILLIMETRES_PER_INCH * 1000));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(physical);
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }
}
