package org.chengxin.shared;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the signed-in {@link Actor} to controllers and the menu to console pages. */
@Configuration
class WebSetup implements WebMvcConfigurer {

    private final List<ConsoleArea> areas;

    WebSetup(List<ConsoleArea> areas) {
        this.areas = areas;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsoleModel(areas)).addPathPatterns("/console", "/console/**");
    }
}
