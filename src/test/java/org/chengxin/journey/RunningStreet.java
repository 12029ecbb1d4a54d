package org.chengxin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** The demo street in a process of its own, on a folder of its own, which a test may kill and start again. */
final class RunningStreet implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process application;
    private LocalDate morning = JourneyApplication.DAY;

    private RunningStreet(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** On the usual day. */
    static RunningStreet start() {
        RunningStreet street = somewhere();
        boolean laidOut = LaidOutStreet.copiedTo(street.folder);
        street.launch();
        if (!laidOut && LaidOutStreet.isToBeKept()) {
            street.close();
            LaidOutStreet.keep(street.folder);
            street.launch();
        }
        return street;
    }

    /** Lays the street out on the morning of that day. */
    static RunningStreet startOn(LocalDate day) {
        RunningStreet street = somewhere();
        street.morning = day;
        street.launch();
        return street;
    }

    private static RunningStreet somewhere() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new RunningStreet(Files.createTempDirectory("journey"), socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A look past the application. */
    Connection database() throws IOException, SQLException {
        String databasePort = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/chengxin", "postgres", "postgres");
    }

    /** Kills first the database, then the application, as a power cut would. */
    void killHard() {
        try {
            long postgres = Long.parseLong(Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
            application.destroyForcibly();
            if (!application.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the application does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the application on the folder and waits until it answers. */
    void launch() {
        try {
            application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-D" + JourneyApplication.MORNING + "=" + morning,
                            "-cp",
                            System.getProperty("java.class.path"),
                            JourneyApplication.class.getName(),
                            "--spring.profiles.active=demo",
                            "--server.port=" + port,
                            "--chengxin.public-address=" + address(),
                            "--chengxin.embedded-data=" + folder.resolve("postgres"),
                            "--chengxin.files=" + folder.resolve("files"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            awaitGreeting();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shuts down in order and opens again on the morning of a later day. */
    void goOnTo(LocalDate day) {
        close();
        morning = day;
        launch();
    }

    private void awaitGreeting() throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .build();
        while (Instant.now().isBefore(end)) {
            if (!application.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + Files.readString(log()));
            }
            try {
                Thread.sleep(250);
                if (client.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200
                        && Files.readString(log()).contains("诚信街已启动")) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the application does not answer:\n" + Files.readString(log()));
    }

    Path log() {
        return folder.resolve("log");
    }

    @Override
    public void close() {
        application.destroy();
        try {
            if (!application.waitFor(40, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
