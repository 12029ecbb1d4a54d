package org.chengxin.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own on a folder of our own. It writes durably (fsync on), survives {@code kill -9} of either
 * process, and belongs to one application at a time.
 */
final class EmbeddedDatabase {

    private static final String NAME = "chengxin";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedDatabase() {}

    /** Starts, or starts again after a crash, and returns the JDBC address. The server stops with the application. */
    static String startOn(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        FileLock lock = lockOrRefuse(home);
        try {
            Path cluster = home.resolve("cluster");
            Path ready = home.resolve("cluster.ready");
            if (!Files.exists(ready)) {
                // A first start that was cut off half-way leaves a cluster nobody has written to yet.
                FileSystemUtils.deleteRecursively(cluster);
            }
            OrphanedServer.end(cluster);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "60")
                    .start();
            createDatabase(server);
            if (!Files.exists(ready)) {
                Files.createFile(ready);
            }
            SpringApplication.getShutdownHandlers().add(() -> stop(server, lock));
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
        } catch (IOException | SQLException | IllegalStateException e) {
            release(lock);
            throw new NoDatabase("内嵌数据库没有启动成功（数据目录 " + home + "）：" + e.getMessage() + "。数据仍在原处，请检查磁盘空间和目录权限后重试。", e);
        }
    }

    private static FileLock lockOrRefuse(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new NoDatabase("数据目录 " + home + " 正被另一个诚信街进程使用：请先停止那一个，或用 --chengxin.embedded-data=另一目录 启动。");
            }
            return lock;
        } catch (IOException e) {
            throw new NoDatabase("数据目录 " + home + " 无法写入：" + e.getMessage() + "。请检查目录权限和磁盘空间。", e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        }
    }

    private static void stop(EmbeddedPostgres server, FileLock lock) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(lock);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
