package org.chengxin.rectification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What is to be put right, on the merchant's page: the reader's own part of it. */
@Component
class RectificationSection implements MerchantSection {

    private final CaseHistory history;

    RectificationSection(CaseHistory history) {
        this.history = history;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "整改和督办";
    }

    @Override
    public String fragment() {
        return "rectification/cases/_of_merchant :: rectification";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        boolean keeper = actor.hasAny(Role.OFFICER, Role.APPROVER);
        var cases = keeper ? history.cases(merchant) : List.<CaseHistory.Line>of();
        Map<String, Object> model = new HashMap<>();
        model.put("merchant", merchant);
        model.put("keeper", keeper);
        model.put("cases", cases);
        model.put("tasks", history.openTasks(merchant, keeper ? null : actor.department()));
        model.put("opens", actor.has(Role.OFFICER) && cases.stream().noneMatch(CaseHistory.Line::open));
        return model;
    }
}
