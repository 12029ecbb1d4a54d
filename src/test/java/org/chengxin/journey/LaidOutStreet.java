package org.chengxin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demo street as it lies on the first morning, kept for the journeys of one run of Maven: laying it out takes as long
 * as starting the application, and every journey wants a street of its own.
 */
final class LaidOutStreet {

    /** Set by Maven, another for each of its runs; without it nothing is kept, so that nothing can be out of date. */
    private static final @Nullable String RUN = System.getProperty("journey.run");

    private static final Path HOME = Path.of("target/laid-out-street").resolve(String.valueOf(RUN));
    private static final Path KEPT = HOME.resolve("kept");
    private static final Path COMPLETE = HOME.resolve("complete");

    private LaidOutStreet() {}

    /** Whether the folder has it now; if not, the application lays it out. */
    static boolean copiedTo(Path folder) {
        if (RUN == null || !Files.exists(COMPLETE)) {
            return false;
        }
        copy(KEPT, folder);
        return true;
    }

    /** Whether the asking journey is the one that keeps its street for the others. */
    static boolean isToBeKept() {
        if (RUN == null) {
            return false;
        }
        try {
            Files.createDirectories(HOME.getParent());
            Files.createDirectory(HOME);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the folder of a street that rests. */
    static void keep(Path folder) {
        copy(folder, KEPT);
        try {
            Files.createFile(COMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With permissions: a database refuses a folder that others may read. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(one));
                if (!Files.isDirectory(copy)) {
                    Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
