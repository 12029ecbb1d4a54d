package org.chengxin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The shared memory of a server whose main process was killed. Its helper processes notice within moments and let go of
 * it; a new server refuses to start before that.
 *
 * @param id shared memory id from {@code postmaster.pid}; empty where the system has none
 */
record OrphanedMemory(String id) {

    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration BLIND_WAIT = Duration.ofSeconds(2);

    /** Reads the id from the seventh line, {@code key id}. */
    static OrphanedMemory of(List<String> postmasterPid) {
        String[] keyAndId = postmasterPid.size() < 7
                ? new String[0]
                : postmasterPid.get(6).strip().split("\\s+");
        return new OrphanedMemory(keyAndId.length < 2 ? "" : keyAndId[1]);
    }

    /** Waits until nobody holds it; false if somebody still does after half a minute. */
    boolean isReleased() throws IOException {
        if (!Files.isReadable(SEGMENTS)) {
            pause(BLIND_WAIT);
            return true;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isHeld() && System.nanoTime() < end) {
            pause(STEP);
        }
        return !isHeld();
    }

    private boolean isHeld() throws IOException {
        return Files.readAllLines(SEGMENTS).stream()
                .map(line -> line.strip().split("\\s+"))
                .anyMatch(column -> column.length > 6 && column[1].equals(id) && !column[6].equals("0"));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
