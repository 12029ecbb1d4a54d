package org.chengxin.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line a newcomer reads: where the street is, and where its accounts are written. */
@Component
@Profile("demo")
class Greeting {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            System.out.println("诚信街已启动：" + address + " （演示账号写在登录页 " + address + "/login）");
        }
    }
}
