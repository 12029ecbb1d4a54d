package org.chengxin.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the desk decides. Afterwards the list again: the next one is on top. What is refused keeps the words that were written. */
@Controller
@RequestMapping("/console/reviews/{id}")
class ReviewActsController {

    private static final Pattern PLACE = Pattern.compile("([A-Z]+)(?:-(\\d{1,6}))?");

    private final ReviewModeration moderation;
    private final ReviewReplies replies;

    ReviewActsController(ReviewModeration moderation, ReviewReplies replies) {
        this.moderation = moderation;
        this.replies = replies;
    }

    @PostMapping("/release")
    String release(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> photos,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            RedirectAttributes flash) {
        return done(id, from, "已公开。", flash, () -> moderation.release(id, photos == null ? List.of() : photos, actor));
    }

    @PostMapping("/redaction")
    String redact(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<UUID> photos,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            RedirectAttributes flash) {
        flash.addFlashAttribute("redaction", words);
        flash.addFlashAttribute("redactionReason", reason);
        return done(
                id,
                from,
                "已隐去并公开，原文没有保留。",
                flash,
                () -> moderation.redact(id, reason, words, photos == null ? List.of() : photos, actor));
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            RedirectAttributes flash) {
        return done(id, from, "已定为不予公开，作者能看到理由。", flash, () -> moderation.refuse(id, reason, actor));
    }

    @PostMapping("/reply")
    String reply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        flash.addFlashAttribute("reply", words);
        return done(id, id.toString(), "商户回复已登记并公开。", flash, () -> replies.reply(id, words, actor));
    }

    @PostMapping("/reply-withdrawal")
    String withdrawReply(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return done(id, id.toString(), "商户回复已撤下，公开页上不再显示。", flash, () -> replies.withdraw(id, actor));
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            RedirectAttributes flash) {
        return done(id, from, "看过了，评价继续公开。", flash, () -> replies.dismissFlags(id, actor));
    }

    private static String done(UUID id, String from, String sentence, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (Rejected refused) {
            flash.addFlashAttribute("refused", refused.sentence());
            return "redirect:/console/reviews/" + id;
        }
        flash.getFlashAttributes().keySet().removeAll(List.of("redaction", "redactionReason", "reply"));
        flash.addFlashAttribute("done", sentence);
        return "redirect:/console/reviews" + (from.isEmpty() ? "" : back(from).orElse("/" + id));
    }

    /** To the page of the list on which the act was done, e.g. from HELD-2; empty where it was not done in the list. */
    private static Optional<String> back(String from) {
        Matcher place = PLACE.matcher(from);
        return place.matches()
                ? Optional.of("?part=" + place.group(1) + (place.group(2) == null ? "" : "&page=" + place.group(2)))
                : Optional.empty();
    }
}
