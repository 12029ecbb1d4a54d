package org.chengxin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 for the whole test run (Testcontainers where a Docker engine answers, else the embedded one) and a
 * fresh database in it for each application context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SERVER = startServer();

    @Bean
    DynamicPropertyRegistrar database() {
        String url = fresh();
        return registry -> {
            registry.add("spring.datasource.url", () -> url);
            registry.add("spring.datasource.username", () -> "postgres");
            registry.add("spring.datasource.password", () -> "postgres");
        };
    }

    /** Creates an empty database and returns its JDBC address (user and password {@code postgres}). */
    public static synchronized String fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return SERVER + name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String startServer() {
        if (dockerAnswers()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                    .withUsername("postgres")
                    .withPassword("postgres")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
            container.start();
            System.out.println("Tests run on PostgreSQL in Docker: " + container.getJdbcUrl());
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
            // After the contexts, so that their pools never see the server go.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            System.out.println("Tests run on the embedded PostgreSQL, port " + server.getPort());
            return "jdbc:postgresql://localhost:" + server.getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean dockerAnswers() {
        boolean socket = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }
}
