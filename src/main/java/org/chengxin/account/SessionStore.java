package org.chengxin.account;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in PostgreSQL for 30 idle minutes (domain §10), and exist for the console only. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "account_session", maxInactiveIntervalInSeconds = 30 * 60)
class SessionStore {

    static final String COOKIE = "CXSESSION";

    /**
     * Public addresses never pass the session filter, so a scan neither reads nor makes a session. Neither does the
     * health probe: its handler asks who is calling, which would read a session at every probe that carries a cookie.
     */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> consoleSessions(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/console/*", "/login", "/logout", "/setup/*", "/actuator/info", "/actuator/prometheus");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /** HttpOnly always, Secure whenever the request came over https. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Two requests of one session may write the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionUpserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
