package org.chengxin.demo;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.chengxin.shared.Moments;
import org.chengxin.shared.PublicArea;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.SmsGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's telephones: messages are not sent but shown at {@code /demo/messages}, the newest first. */
@Controller
@PublicPage
@Profile("demo")
class DemoSms implements SmsGateway {

    private static final int KEPT = 20;

    private final Clock clock;
    private final Deque<Message> messages = new ArrayDeque<>();

    DemoSms(Clock clock) {
        this.clock = clock;
    }

    /** A message that would have been sent. */
    record Message(String phone, String text, String at) {}

    @Override
    public synchronized void send(String phone, String text) {
        messages.addFirst(new Message(phone, text, Moments.second(clock.instant())));
        while (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    synchronized List<Message> kept() {
        return List.copyOf(messages);
    }

    @GetMapping("/demo/messages")
    String index(Model model) {
        model.addAttribute("messages", kept());
        return "demo/messages/index";
    }

    /** Opens the page; there is none outside the demo. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Area {

        @Bean
        PublicArea demoMessages() {
            return PublicArea.of("/demo/messages");
        }
    }
}
