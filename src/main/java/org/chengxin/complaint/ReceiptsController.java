package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PublicAddress;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Printed receipts. */
@Controller
class ReceiptsController {

    private final Filings filings;
    private final Merchants merchants;
    private final Clocks clocks;
    private final PublicAddress address;

    ReceiptsController(Filings filings, Merchants merchants, Clocks clocks, PublicAddress address) {
        this.filings = filings;
        this.merchants = merchants;
        this.clocks = clocks;
        this.address = address;
    }

    /** To print; the code stands on it the first time only. */
    @GetMapping({"/console/complaints/{id}/receipt", "/console/reports/{id}/receipt"})
    String receipt(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        FilingKind kind = Desks.kindOf(request);
        Filing filing = filings.visibleTo(actor, new FilingId(id), kind);
        model.addAttribute("filing", filing);
        model.addAttribute("merchant", merchants.find(filing.merchant()));
        model.addAttribute("clocks", clocks.of(filing.id()));
        model.addAttribute("page", address.domain() + "/complaints");
        model.addAttribute("back", kind.consolePath() + id);
        return "complaint/complaints/receipt";
    }
}
