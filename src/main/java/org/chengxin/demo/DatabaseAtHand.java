package org.chengxin.demo;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Sees to it that there is a database before anything else starts: the one that was configured, or, in the demo profile,
 * an embedded PostgreSQL whose data stays in {@code ./data}. Without either it says in one sentence what is missing.
 */
class DatabaseAtHand implements EnvironmentPostProcessor, Ordered {

    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new NoDatabase(
                    "缺少数据库配置：请设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD"
                            + "（PostgreSQL 18）；只想看看演示，请在源码目录运行 mvn spring-boot:run。");
        }
        if (!ClassUtils.isPresent(EMBEDDED, getClass().getClassLoader())) {
            throw new NoDatabase(
                    "安装包内不含内嵌数据库：请设置 SPRING_DATASOURCE_URL 指向 PostgreSQL 18，或在源码目录运行 mvn spring-boot:run。");
        }
        Path folder = Path.of(environment.getProperty("chengxin.embedded-data", "./data/postgres"));
        String url = EmbeddedDatabase.startOn(folder);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded database",
                        Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres")));
    }
}
