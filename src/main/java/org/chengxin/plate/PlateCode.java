package org.chengxin.plate;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * The QR code of one address, as a grid of dark and light modules. Level Q survives a quarter of the code being dirty or
 * scratched; four light modules around it are the standard's quiet zone (domain §9; ISO/IEC 18004).
 */
final class PlateCode {

    /** Light modules on each side. Readers need them: never trim. */
    static final int QUIET_ZONE = 4;

    private final String address;
    private final ByteMatrix modules;

    PlateCode(String address, ByteMatrix modules) {
        this.address = address;
        this.modules = modules;
    }

    static PlateCode of(String address) {
        return new PlateCode(address, PlateEncoding.modules(address));
    }

    String address() {
        return address;
    }

    /** Modules along one side, quiet zone included. */
    int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    /** Whether the module is dark; coordinates count from the outer corner of the quiet zone. */
    boolean isDark(int x, int y) {
        int column = x - QUIET_ZONE;
        int row = y - QUIET_ZONE;
        return column >= 0
                && row >= 0
                && column < modules.getWidth()
                && row < modules.getHeight()
                && modules.get(column, row) == 1;
    }

    /** The code with its quiet zone, every module that many pixels wide and high. */
    BitMatrix pixels(int scale) {
        BitMatrix pixels = new BitMatrix(size() * scale);
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    pixels.setRegion(x * scale, y * scale, scale, scale);
                }
            }
        }
        return pixels;
    }

    /** The dark modules as one SVG path in module units, each run of a row one rectangle. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                if (!isDark(x, y)) {
                    x++;
                    continue;
                }
                int start = x;
                while (isDark(x, y)) {
                    x++;
                }
                int run = x - start;
                path.append('M').append(start).append(' ').append(y);
                path.append('h').append(run).append("v1h-").append(run).append('z');
            }
        }
        return path.toString();
    }

    /** The {@code viewBox} that goes with {@link #path()}. */
    public String viewBox() {
        return "0 0 " + size() + " " + size();
    }

    /** A picture of its own, the code with its quiet zone as wide as stated. */
    String svg(int millimetres) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$dmm" height="%1$dmm" viewBox="%2$s" shape-rendering="crispEdges">
                <title>%3$s</title>
                <rect width="%4$d" height="%4$d" fill="#fff"/>
                <path fill="#000" d="%5$s"/>
                </svg>
                """.formatted(millimetres, viewBox(), escape(address), size(), path());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
