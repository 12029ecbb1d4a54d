package org.chengxin.portal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import org.chengxin.merchant.Streets;
import org.chengxin.plate.Imprint;
import org.chengxin.plate.ScanProofs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;

/** Puts the scan page together and gives it the shortest way through the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimits.class)
class PortalSetup {

    private static final int PAGE_ROOM = 40 << 10;

    @Bean
    Assets assets(ResourceUrlProvider resources) {
        return new Assets(resources);
    }

    @Bean
    WebMvcConfigurer readingWalls(ReadingLimits limits) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadingWall(limits.searches()))
                        .addPathPatterns("/search", "/merchants", "/street");
                registry.addInterceptor(new ReadingWall(limits.pastDays())).addPathPatterns("/m/*");
            }
        };
    }

    @Bean
    ScanPage scanPage(ITemplateEngine engine, Imprint imprint, Streets streets) {
        return new ScanPage(engine, imprint, () -> streets.current().name());
    }

    /** Right behind the security chains, whose headers every answer carries. */
    @Bean
    FilterRegistrationBean<ScanFilter> scanFilter(
            Scans scans, ScanPage page, Assets assets, ScanProofs proofs, MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new ScanFilter(scans, page, assets, proofs, meters));
        registration.addUrlPatterns(ScanFilter.PREFIX + "*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** The scan keeps its own timer, which costs a hundredth of the general observation of requests. */
    @Bean
    ObservationPredicate scansAreTimedByThemselves() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith(ScanFilter.PREFIX)
                && !ScanFilter.isBelowAPlate(request.getCarrier().getRequestURI()));
    }

    /** A page leaves in one write, and a proxy's connection is not cut off after a hundred of them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> roomForAPage() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", String.valueOf(PAGE_ROOM));
            connector.setProperty("maxKeepAliveRequests", "-1");
        });
    }
}
