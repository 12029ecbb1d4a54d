package org.chengxin.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.shared.PublicArea;
import org.chengxin.shared.PublicFormLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Forms that anyone may send: nobody is signed in and no session is made, so the token against forged requests lives in a
 * cookie. Before anything of a body is read its size and the address it comes from are judged.
 */
@Configuration(proxyBeanMethods = false)
class FormChain {

    static final String COOKIE = "CXFORM";

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    @Order(0)
    SecurityFilterChain formsOfVisitors(HttpSecurity http, ObjectProvider<PublicArea> areas, PublicFormLimits limits) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").maxAge(KEPT));
        return http.securityMatcher(in(areas.stream()))
                .headers(headers -> headers.disable())
                .addFilterBefore(SecurityHeaders.CONSOLE.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new FormFilter(limits), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterAfter(new FormCookieRenewal(tokens), CsrfFilter.class)
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(
                        (request, response, why) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
                .build();
    }

    private static RequestMatcher in(Stream<PublicArea> areas) {
        List<RequestMatcher> matchers = areas.flatMap(area -> area.patterns().stream())
                .flatMap(pattern -> Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST)
                        .map(method -> (RequestMatcher) pathPattern(method, pattern)))
                .toList();
        RequestMatcher any = matchers.isEmpty() ? request -> false : new OrRequestMatcher(matchers);
        return request -> request.getDispatcherType() == DispatcherType.REQUEST && any.matches(request);
    }
}
