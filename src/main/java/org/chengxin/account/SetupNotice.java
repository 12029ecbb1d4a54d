package org.chengxin.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time set-up address while an installation has no account. The demo brings its own accounts. */
@Component
@Profile("!demo")
class SetupNotice {

    private final Setup setup;

    SetupNotice(Setup setup) {
        this.setup = setup;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            // Straight to the console: a log collector must not keep the address.
            setup.prepare()
                    .ifPresent(token -> System.out.println(
                            "首次启动：请在浏览器打开 http://localhost:" + port + "/setup/" + token + " 建立三名管理员账号（24 小时内有效，用后作废）"));
        }
    }
}
