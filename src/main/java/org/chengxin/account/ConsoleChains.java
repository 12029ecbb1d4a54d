package org.chengxin.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The staff console and the operations addresses: signed in, by role, closed by default. */
@Configuration(proxyBeanMethods = false)
class ConsoleChains {

    /** Figures for operations: from this very machine, or for a signed-in system administrator. */
    @Bean
    @Order(3)
    SecurityFilterChain operations(HttpSecurity http, JdbcClient jdbc, Clock clock) {
        return http.securityMatcher("/actuator/**")
                .headers(headers -> headers.disable())
                .addFilterBefore(SecurityHeaders.CONSOLE.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new StandingFilter(jdbc, clock), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, why) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, why) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .authorizeHttpRequests(allow -> allow.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(
                                ThisMachine.sent(context.getRequest()) || holds(who.get(), Role.SYSTEM_ADMIN))))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain console(
            HttpSecurity http,
            SignIn signIn,
            SignInOutcome outcome,
            KnownBrowser browsers,
            ConsoleAccess areas,
            JdbcClient jdbc,
            Clock clock) {
        return http.securityMatcher("/console/**", "/login", "/logout", "/setup/**")
                .headers(headers -> headers.disable())
                .addFilterBefore(SecurityHeaders.CONSOLE.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new StandingFilter(jdbc, clock), AuthorizationFilter.class)
                .addFilterBefore(outcome.wall(), UsernamePasswordAuthenticationFilter.class)
                .authenticationManager(new ProviderManager(signIn))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(browsers::of)
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(outcome)
                        .logoutSuccessUrl("/login?out")
                        .deleteCookies(SessionStore.COOKIE, PersonCookie.NAME))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/setup/*")
                        .permitAll()
                        .requestMatchers("/console", "/console/password")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/console/accounts/*/roles", "/console/accounts/*/unlocking")
                        .hasRole(Role.SECURITY_ADMIN.name())
                        .requestMatchers(HttpMethod.POST, "/console/accounts/*/password-part")
                        .hasAnyRole(Role.SECURITY_ADMIN.name(), Role.AUDIT_ADMIN.name())
                        .anyRequest()
                        .access(areas))
                .build();
    }

    private static boolean holds(Authentication who, Role role) {
        return who != null
                && who.isAuthenticated()
                && who.getPrincipal() instanceof StaffPrincipal principal
                && principal.actor().has(role);
    }
}
