package org.chengxin.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor over real HTTP, with a cookie jar, that follows no redirect by itself. */
class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String server;

    Browser(int port) {
        this.server = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Fills in the form found at a page and sends it, with that page's token. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return post(action, fields, token.group(1));
    }

    HttpResponse<String> post(String action, Map<String, String> fields, String token) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(server + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(token)))
                .build());
    }

    /** Sends a file of one line by the form at the address's “new” page. */
    HttpResponse<String> upload(String action, String fileName) {
        return upload(action, fileName, "");
    }

    /** An upload with something typed beside it. */
    HttpResponse<String> upload(String action, String fileName, String typed) {
        Matcher token = TOKEN.matcher(get(action + "/new").body());
        if (!token.find()) {
            throw new AssertionError("No form at " + action);
        }
        String body = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"typed\"\r\n\r\n" + typed
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n--part--\r\n";
        return send(HttpRequest.newBuilder(URI.create(server + action))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> signIn(String username, String password) {
        return submit("/login", "/login", Map.of("username", username, "password", password));
    }

    /** Where an answer sends the visitor, without the server's name; empty if nowhere. */
    static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SessionStore.COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void holdSession(String value) {
        HttpCookie cookie = new HttpCookie(SessionStore.COOKIE, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(server), cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
