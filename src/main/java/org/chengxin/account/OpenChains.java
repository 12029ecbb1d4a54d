package org.chengxin.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anyone may read, and the wall behind everything that nobody opened. These chains hold one filter each: no session
 * is looked up or made, so a scan of a plate costs the database nothing here.
 */
@Configuration(proxyBeanMethods = false)
class OpenChains {

    private static final String[] STATIC = {"/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico", "/robots.txt"
    };
    private static final String[] PUBLIC = {
        "/m/**",
        "/",
        "/rules",
        "/rules/**",
        "/privacy",
        "/street",
        "/search",
        "/merchants",
        "/merchants/**",
        "/lists",
        "/lists/**",
        "/inspections/draws",
        "/inspections/draws/**",
        "/api",
        "/api/v1/openapi.json",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain publicPages() {
        return new DefaultSecurityFilterChain(readingOf(PUBLIC), SecurityHeaders.PUBLIC.filter());
    }

    @Bean
    @Order(2)
    SecurityFilterChain staticFiles() {
        return new DefaultSecurityFilterChain(readingOf(STATIC), SecurityHeaders.STATIC.filter());
    }

    /** Whatever no chain claims is not there. Error pages are a dispatch of their own and pass. */
    @Bean
    @Order(100)
    SecurityFilterChain wall() {
        RequestMatcher fromOutside = request -> request.getDispatcherType() == DispatcherType.REQUEST;
        Filter closed = (request, response, chain) -> ((HttpServletResponse) response)
                .sendError(
                        isReading((HttpServletRequest) request)
                                ? HttpServletResponse.SC_NOT_FOUND
                                : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return new DefaultSecurityFilterChain(fromOutside, SecurityHeaders.PUBLIC.filter(), closed);
    }

    private static RequestMatcher readingOf(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .flatMap(pattern ->
                        Stream.of(pathPattern(HttpMethod.GET, pattern), pathPattern(HttpMethod.HEAD, pattern)))
                .map(RequestMatcher.class::cast)
                .toList());
    }

    private static boolean isReading(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
