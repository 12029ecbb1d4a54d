package org.chengxin.portal;

import java.time.Clock;
import java.util.Map;
import org.chengxin.merchant.Streets;
import org.chengxin.plate.Imprint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;

/** Puts the scan page together and gives it the first place among the handlers. */
@Configuration(proxyBeanMethods = false)
class PortalSetup {

    @Bean
    Assets assets(ResourceUrlProvider resources) {
        return new Assets(resources);
    }

    @Bean
    ScanPage scanPage(ITemplateEngine engine, Imprint imprint, Streets streets) {
        return new ScanPage(engine, imprint, () -> streets.current().name());
    }

    @Bean
    HandlerMapping scanMapping(Scans scans, ScanPage page, Assets assets, Clock clock) {
        return new SimpleUrlHandlerMapping(
                Map.of(ScanHandler.PREFIX + "**", new ScanHandler(scans, page, assets, clock)), -10);
    }
}
