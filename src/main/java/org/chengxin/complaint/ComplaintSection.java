package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What consumers complained of, in sums, on the merchant's page; who may take one down gets the way to the counter. */
@Component
class ComplaintSection implements MerchantSection {

    private final Complaints complaints;
    private final Clock clock;

    ComplaintSection(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public String title() {
        return "投诉和举报";
    }

    @Override
    public String fragment() {
        return "complaint/complaints/_of_merchant :: complaints";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        return Map.of(
                "summary", complaints.summaryOf(merchant, LocalDate.now(clock)),
                "merchant", merchant,
                "files", actor.hasAny(Role.COMPLAINT_HANDLER, Role.OFFICER, Role.APPROVER));
    }
}
