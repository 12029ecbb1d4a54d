package org.chengxin.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reporter at work over plain HTTP; what the server never answered comes back empty. */
final class Reporting {

    private static final String BOUNDARY = "reporting-boundary";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Reporting(String address) {
        this.address = address;
    }

    void signIn(String username) throws Exception {
        String csrf = csrf("/login");
        post("/login", "username=" + username + "&password=" + encoded("Chengxin@2026") + "&_csrf=" + encoded(csrf))
                .orElseThrow();
    }

    /** The submission that the server answered with. */
    Optional<UUID> upload(String name, String csv) throws Exception {
        String csrf = csrf("/console/submissions/new");
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        return send("/console/submissions", "multipart/form-data; boundary=" + BOUNDARY, body)
                .map(location -> UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    /** Where the server sent us on. */
    Optional<String> act(UUID submission, String act, String form) throws Exception {
        String page = "/console/submissions/" + submission;
        return post(page + "/" + act, form + "&_csrf=" + encoded(csrf(page)));
    }

    private Optional<String> post(String path, String form) throws Exception {
        return send(path, "application/x-www-form-urlencoded", form);
    }

    private Optional<String> send(String path, String type, String body) throws Exception {
        HttpResponse<String> answer;
        try {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", type)
                            .timeout(Duration.ofSeconds(60))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException unanswered) {
            return Optional.empty();
        }
        return answer.statusCode() == 302 ? answer.headers().firstValue("location") : Optional.empty();
    }

    private String csrf(String path) throws Exception {
        String page = client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form at " + path);
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
