package org.chengxin.plate;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The official address that plates carry, {@code chengxin.public-address}, e.g. {@code https://cxj.example.gov.cn}. Left
 * empty it is this machine, which serves for trying out and nothing else.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** Where the plate of that token leads. */
    public String of(String token) {
        return base() + "/m/" + token;
    }

    /** The part a consumer compares with what the telephone shows, e.g. {@code cxj.example.gov.cn}. */
    public String domain() {
        URI address = URI.create(base());
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    /** Whether an official address is set; without one no plate should go to the printer. */
    public boolean isOfficial() {
        return !configured().isEmpty();
    }

    String base() {
        String configured = configured();
        return configured.isEmpty() ? "http://localhost:" + port() : configured.replaceAll("/+$", "");
    }

    private String configured() {
        return environment.getProperty("chengxin.public-address", "").strip();
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
