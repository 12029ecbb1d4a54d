package org.chengxin.complaint;

import java.util.List;
import org.chengxin.account.Colleague;
import org.chengxin.account.Colleagues;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the console shows of one filing. */
@Component
class FilingPages {

    private final FilingStandings standings;
    private final Desks desks;
    private final FilingRows rows;
    private final Identities identities;
    private final Steps steps;
    private final Clocks clocks;
    private final Duplicates duplicates;
    private final Escalations escalations;
    private final Rulings rulings;
    private final Colleagues colleagues;
    private final Merchants merchants;

    FilingPages(
            FilingStandings standings,
            Desks desks,
            FilingRows rows,
            Identities identities,
            Steps steps,
            Clocks clocks,
            Duplicates duplicates,
            Escalations escalations,
            Rulings rulings,
            Colleagues colleagues,
            Merchants merchants) {
        this.standings = standings;
        this.desks = desks;
        this.rows = rows;
        this.identities = identities;
        this.steps = steps;
        this.clocks = clocks;
        this.duplicates = duplicates;
        this.escalations = escalations;
        this.rulings = rulings;
        this.colleagues = colleagues;
        this.merchants = merchants;
    }

    void fill(Filing filing, Actor actor, Model model) {
        FilingId id = filing.id();
        FilingStandings.Standing standing = standings.of(filing, actor);
        model.addAttribute("filing", filing);
        model.addAttribute("register", actor.hasAny(Role.OFFICER, Role.APPROVER));
        model.addAttribute("standing", standing);
        boolean mine = actor.id().equals(standing.handler());
        model.addAttribute("mine", mine);
        model.addAttribute("complaint", filing.kind() == FilingKind.COMPLAINT);
        model.addAttribute("path", filing.kind().consolePath() + id);
        model.addAttribute("merchant", merchants.find(filing.merchant()));
        model.addAttribute(
                "who",
                identities
                        .masked(id)
                        .map(mask -> mine || filing.kind() == FilingKind.COMPLAINT ? mask : "实名举报")
                        .orElse(null));
        model.addAttribute("reveals", identities.revealsOf(id));
        model.addAttribute("clocks", clocks.of(id));
        model.addAttribute("acts", desks.of(filing.kind()).offered(id, actor));
        model.addAttribute("photos", rows.photosOf(id));
        model.addAttribute("hints", duplicates.of(filing, actor));
        model.addAttribute("escalations", escalations.of(id));
        model.addAttribute("rulings", filing.kind() == FilingKind.COMPLAINT ? rulings.of(id) : List.of());
        model.addAttribute("steps", steps.of(id));
        model.addAttribute("takes", standing.handler() == null && actor.has(Role.COMPLAINT_HANDLER));
        model.addAttribute("handlers", actor.has(Role.OFFICER) ? handlers(filing) : List.of());
    }

    private List<Colleague> handlers(Filing filing) {
        return colleagues.holding(Role.COMPLAINT_HANDLER).stream()
                .filter(one -> one.department().equals(filing.department()))
                .toList();
    }
}
