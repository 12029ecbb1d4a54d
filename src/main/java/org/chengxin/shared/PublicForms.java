package org.chengxin.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * The walls of forms that anyone may send: a signed ticket with the moment of opening, a trap that only machines fill in, so
 * many forms per address and per merchant, and a simple question for an address that has sent many. The page includes
 * {@code shared/public-form :: walls}; a form held back comes again with everything still in it.
 *
 * <p>Only forms that were taken in ({@link #taken}) count for a merchant, each kind for itself: nobody stops the complaints
 * about a shop by sending empty ones, or reviews.
 */
@Component
public class PublicForms {

    private static final String TRAP = "homepage";

    /** So many times as many tries an address has for what the law owes everybody: a market's Wi-Fi is one address. */
    private static final int OWED_TRIES = 10;

    private final Seal seal;
    private final PublicFormLimits limits;
    private final Clock clock;
    private final Throttle addresses;
    private final Throttle floods;
    private final Throttle targets;
    private final Throttle shares;
    private final Throttle unasked;

    PublicForms(Seal seal, PublicFormLimits limits, Clock clock) {
        this.seal = seal;
        this.limits = limits;
        this.clock = clock;
        this.addresses = new Throttle(limits.perAddress(), limits.addressPeriod());
        this.floods = new Throttle(limits.perAddress() * OWED_TRIES, limits.addressPeriod());
        this.targets = new Throttle(limits.perTarget(), limits.targetPeriod());
        this.shares = new Throttle(limits.perAddressAndTarget(), limits.targetPeriod());
        this.unasked = new Throttle(limits.questionAfter(), Duration.ofHours(1));
    }

    /**
     * Which form about what.
     *
     * @param kind e.g. {@code review}
     * @param subject what it is about, e.g. a review's id
     * @param target what is counted together, e.g. the plate's token
     * @param owed whether the law gives everyone this way (投诉、举报): where many have used it, about the same shop or from
     *     the same address, everybody answers the simple question, and nobody is told to wait because of others
     */
    public record Form(String kind, String subject, String target, boolean owed) {

        /** A form about what hangs at a plate. */
        public static Form at(String kind, String token) {
            return new Form(kind, token, token, false);
        }

        public Form asOwed() {
            return new Form(kind, subject, target, true);
        }

        /** What tickets and photos of this form are bound to. */
        public String purpose() {
            return kind + ":" + subject;
        }

        private String crowd() {
            return kind + ":" + target;
        }
    }

    /**
     * What the page shows of the walls.
     *
     * @param ticket hidden field
     * @param question to be answered with a number; empty where none is put
     * @param answer what was answered to the same question before
     */
    public record Shown(String ticket, String question, String answer) {}

    /** Puts {@code walls} into the model of the page: at the first showing, and again when a form comes back. */
    public void show(Form form, HttpServletRequest request, Model model) {
        FormTicket ticket = sent(form, request)
                .filter(one -> one.age(clock.instant()).compareTo(limits.open()) < 0)
                .orElseGet(() -> new FormTicket(clock.instant(), Ids.next(), 0, 0));
        if (!ticket.asks() && mustAsk(form, request)) {
            ThreadLocalRandom dice = ThreadLocalRandom.current();
            ticket = ticket.asking(dice.nextInt(2, 10), dice.nextInt(2, 10));
        }
        String question = ticket.asks() ? ticket.left() + " 加 " + ticket.right() + " 等于几？" : "";
        model.addAttribute("walls", new Shown(ticket.signed(seal, form.purpose()), question, text(request, "answer")));
    }

    /**
     * Whether a step before the last (a preview, a code by telephone) may be taken; if not, the reason is among the errors,
     * and the answer's status says so. Counts as one try of this address.
     */
    public boolean admitsTry(Form form, HttpServletRequest request, HttpServletResponse response, Errors errors) {
        Optional<FormTicket> ticket = sent(form, request);
        Optional<String> held = ticket.isEmpty()
                ? Optional.of("这张表不是从本站页面打开的，或者已经失效。请核对下面的内容，再提交一次。")
                : reasonToHold(ticket.get(), form, request);
        if (held.isPresent()) {
            errors.reject("walls", held.get());
            return false;
        }
        String address = Throttle.addressOf(request);
        boolean within = addresses.spend(address);
        if (form.owed() ? floods.spend(address) : within) {
            return true;
        }
        wait((form.owed() ? floods : addresses).secondsLeft(address), "您的网络提交得太多", response, errors);
        return false;
    }

    /** Whether the form may be taken in: as {@link #admitsTry}, and unless there are too many of its kind about its target. */
    public boolean admits(Form form, HttpServletRequest request, HttpServletResponse response, Errors errors) {
        if (!admitsTry(form, request, response, errors)) {
            return false;
        }
        if (form.owed()) {
            return true;
        }
        long ownWait = shares.secondsLeft(share(form, request));
        if (ownWait > 0) {
            wait(ownWait, "您的网络给这家商户提交得太多", response, errors);
            return false;
        }
        long crowdWait = targets.secondsLeft(form.crowd());
        if (crowdWait > 0) {
            wait(crowdWait, "现在给这家商户提交的人太多", response, errors);
            return false;
        }
        return true;
    }

    /** Counts a form that was taken in. */
    public void taken(Form form, HttpServletRequest request) {
        targets.spend(form.crowd());
        shares.spend(share(form, request));
        unasked.spend(Throttle.addressOf(request));
    }

    /** The sent form's own number: what is stored under it is stored once, however often the button was pressed. */
    public Optional<UUID> number(Form form, HttpServletRequest request) {
        return sent(form, request).map(FormTicket::id);
    }

    private Optional<String> reasonToHold(FormTicket ticket, Form form, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!text(request, TRAP).isEmpty()) {
            return Optional.of("“请勿填写”一栏里有内容。请清空那一栏后再提交。");
        }
        if (ticket.age(now).compareTo(limits.open()) >= 0) {
            return Optional.of("这张表打开太久了。内容还在下面，请核对后再提交一次。");
        }
        if (ticket.age(now).compareTo(limits.soonest()) < 0) {
            return Optional.of("提交得太快了。请核对一遍内容，过几秒钟再提交。");
        }
        if (!ticket.asks()) {
            return mustAsk(form, request) ? Optional.of("请回答提交按钮上方的小问题，再提交一次。") : Optional.empty();
        }
        String answer = HalfWidth.of(text(request, "answer")).strip();
        return answer.equals(String.valueOf(ticket.left() + ticket.right()))
                ? Optional.empty()
                : Optional.of("小问题的答案不对。请再算一次，用数字写在提交按钮上方。");
    }

    private static void wait(long seconds, String why, HttpServletResponse response, Errors errors) {
        long left = Math.max(1, seconds);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left));
        errors.reject("walls", why + "，这次没有提交。内容还在下面，请过 " + (left + 59) / 60 + " 分钟再提交。");
    }

    private boolean mustAsk(Form form, HttpServletRequest request) {
        String address = Throttle.addressOf(request);
        return unasked.secondsLeft(address) > 0
                || (form.owed()
                        && (targets.secondsLeft(form.crowd()) > 0
                                || shares.secondsLeft(share(form, request)) > 0
                                || addresses.secondsLeft(address) > 0));
    }

    private static String share(Form form, HttpServletRequest request) {
        return form.crowd() + " " + Throttle.addressOf(request);
    }

    private Optional<FormTicket> sent(Form form, HttpServletRequest request) {
        return FormTicket.parse(text(request, "ticket"), seal, form.purpose());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
