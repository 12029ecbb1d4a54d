package org.chengxin.review;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a phone of his own: keeps cookies, carries hidden fields from page to page, has an address of his own. */
public final class Visitor {

    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, List<String>> hidden = new LinkedHashMap<>();
    private String address = "10.77." + ADDRESSES.get() / 250 + "." + (1 + ADDRESSES.getAndIncrement() % 250);

    public Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    public record Answer(int status, String body, MockHttpServletResponse response) {

        public String redirect() {
            return String.valueOf(response.getRedirectedUrl());
        }
    }

    public Visitor from(String network) {
        this.address = network;
        return this;
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public void hold(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    public Cookie cookie(String name) {
        return cookies.get(name);
    }

    /** What the last page would send without being asked. */
    public Map<String, List<String>> carried() {
        return hidden;
    }

    public Answer get(String uri) {
        return answer(mvc.get()
                .uri(uri)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .cookie(held())
                .exchange()
                .getResponse());
    }

    /** Sends the form with what the last page carried and the fields given (name, value, name, value …). */
    public Answer post(String uri, String... fields) {
        return post(uri, List.of(), fields);
    }

    public Answer post(String uri, List<MockMultipartFile> files, String... fields) {
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri(uri).multipart();
        files.forEach(request::file);
        Map<String, List<String>> all = new LinkedHashMap<>(hidden);
        for (int i = 0; i < fields.length; i += 2) {
            List<String> values = new ArrayList<>();
            for (int j = 0; j < fields.length; j += 2) {
                if (fields[j].equals(fields[i])) {
                    values.add(fields[j + 1]);
                }
            }
            all.put(fields[i], values);
        }
        all.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return answer(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    sent.addHeader("Content-Length", "1000");
                    sent.setContent(new byte[1000]);
                    return sent;
                })
                .cookie(held())
                .exchange()
                .getResponse());
    }

    private Cookie[] held() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "none")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private Answer answer(MockHttpServletResponse response) {
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher field = HIDDEN.matcher(body);
        if (body.contains("method=\"post\"")) {
            hidden.clear();
        }
        while (field.find()) {
            hidden.computeIfAbsent(field.group(1), name -> new ArrayList<>())
                    .add(HtmlUtils.htmlUnescape(field.group(2)));
        }
        Matcher slip =
                Pattern.compile("name=\"slips\" value=\"([^\"]+)\" checked").matcher(body);
        while (slip.find()) {
            hidden.computeIfAbsent("slips", name -> new ArrayList<>()).add(slip.group(1));
        }
        return new Answer(response.getStatus(), body, response);
    }
}
