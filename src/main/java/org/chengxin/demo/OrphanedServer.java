package org.chengxin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server that outlived the application that had started it, or of which a crash left only traces. */
final class OrphanedServer {

    private OrphanedServer() {}

    /** Ends the server that a killed application left behind; committed data is in its write-ahead log. */
    static void end(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            Files.delete(pidFile);
            return;
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(
                        Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            if (!endsWithin(orphan.get(), 15)) {
                orphan.get().destroyForcibly();
                endsWithin(orphan.get(), 15);
            }
        }
        if (OrphanedMemory.of(lines).isReleased()) {
            // Its number may live on as a process that nobody has reaped, or as another program's; we hold the folder's
            // lock and no server process is left, so the note that one runs here is stale.
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean endsWithin(ProcessHandle process, long seconds) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
