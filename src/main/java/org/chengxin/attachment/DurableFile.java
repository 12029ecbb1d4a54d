package org.chengxin.attachment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chengxin.shared.Sha256;

/** Files that are still there after a power cut. */
final class DurableFile {

    private DurableFile() {}

    /** Writes the file and forces it to disk; returns its SHA-256. */
    static String write(InputStream content, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Makes the new name itself durable; where a folder cannot be opened (Windows), the system does so by its own. */
    static void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
