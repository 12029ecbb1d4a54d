package org.chengxin.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What a proposer fills in, and the page that asks for it; about a case or one of its tasks. */
record ProposalForm(
        @NotBlank(message = "请填写理由，这一步会写入留痕") @Size(max = 1000, message = "不超过 1000 字") @Nullable
        String reason,

        @Size(max = 300, message = "依据不超过 300 字") @Nullable String basis,

        @Nullable Integer days,

        @Size(max = 100, message = "不超过 100 字") @Nullable String addressee) {

    Proposal.Wish wish() {
        return new Proposal.Wish(Objects.requireNonNull(reason).strip(), blank(basis), days, blank(addressee));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Puts on the page what is proposed about what. */
    static String page(String back, String number, String about, ProposalKind kind, Model model) {
        model.addAttribute("back", back);
        model.addAttribute("number", number);
        model.addAttribute("about", about);
        model.addAttribute("kind", kind);
        model.addAttribute("noun", kind.name().toLowerCase(Locale.ROOT) + "-proposal");
        return "rectification/proposals/new";
    }

    static ProposalKind kind(String noun) {
        return Arrays.stream(ProposalKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(noun))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal " + noun));
    }
}
