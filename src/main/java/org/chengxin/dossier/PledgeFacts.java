package org.chengxin.dossier;

import java.util.Map;
import org.chengxin.merchant.PledgeSigned;
import org.chengxin.shared.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A signed pledge (商户诚信经营信用承诺书) is a fact of its merchant; the same pledge heard twice stays one fact. */
@Component
class PledgeFacts {

    private final Facts facts;

    PledgeFacts(Facts facts) {
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(PledgeSigned pledge) {
        facts.record(
                new NewFact(
                        pledge.merchant(),
                        "pledge",
                        null,
                        "mashang",
                        "mashang",
                        Map.of("signed_on", pledge.signedOn().toString(), "signatory", pledge.signatory()),
                        null,
                        null),
                Actor.SYSTEM);
    }
}
