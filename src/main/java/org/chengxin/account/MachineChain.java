package org.chengxin.account;

import jakarta.servlet.DispatcherType;
import org.chengxin.shared.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The machine door: a key instead of a session, so nothing a browser carries opens it and no forged form reaches it. What
 * it does not name is not there.
 */
@Configuration(proxyBeanMethods = false)
class MachineChain {

    @Bean
    @Order(5)
    SecurityFilterChain machines(HttpSecurity http, ApiKeys keys) {
        return http.securityMatcher("/api/**")
                .headers(headers -> headers.disable())
                .addFilterBefore(SecurityHeaders.CONSOLE.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new MachineFilter(keys), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler((request, response, why) ->
                        Problems.write(response, HttpStatus.NOT_FOUND, "没有这个地址", "接口里没有这个地址或不接受这种操作，请对照 /api 页面的说明。")))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/catalogue", "/api/v1/submissions/*")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/api/v1/submissions", "/api/v1/submissions/*/commitment")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
