package org.chengxin.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pledges of honest business (商户诚信经营信用承诺书) that merchants have signed. */
@Service
public class Pledges {

    private final JdbcClient jdbc;
    private final MerchantRepository merchants;
    private final MerchantRules rules;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pledges(
            JdbcClient jdbc,
            MerchantRepository merchants,
            MerchantRules rules,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.merchants = merchants;
        this.rules = rules;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Records a signed pledge. A closed merchant accepts none; the same day twice is one pledge too many. */
    @Transactional
    public UUID sign(MerchantId id, LocalDate signedOn, String signatory, Actor actor) {
        Merchant merchant = merchants.findById(id).orElseThrow(() -> new NotFound("merchant " + id));
        merchant.requireOperating("签署承诺书");
        if (signatory.isBlank()) {
            throw new Rejected("signatory", "请填写签署人姓名。");
        }
        rules.notInFuture("signedOn", "签署日期", signedOn);
        UUID pledge = Ids.next();
        int written = jdbc.sql(
                        "insert into merchant_pledge (id, merchant_id, signed_on, signatory, recorded_at, recorded_by,"
                                + " recorded_by_name) values (?, ?, ?, ?, ?, ?, ?) on conflict (merchant_id, signed_on) do nothing")
                .params(
                        pledge,
                        id.value(),
                        signedOn,
                        signatory.strip(),
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name())
                .update();
        if (written == 0) {
            throw new Rejected("signedOn", signedOn + " 的承诺书已经登记过。");
        }
        acts.record(actor, "商户.签署承诺书", "merchant", id, "登记 " + signedOn + " 签署的诚信经营承诺书");
        events.publishEvent(new PledgeSigned(id, signedOn, signatory.strip(), pledge));
        return pledge;
    }

    /** Pledges of a merchant, latest first. */
    @Transactional(readOnly = true)
    public List<PledgeView> of(MerchantId merchant) {
        return jdbc.sql(
                        "select id, merchant_id, signed_on, signatory, recorded_at, recorded_by_name from merchant_pledge"
                                + " where merchant_id = ? order by signed_on desc")
                .param(merchant.value())
                .query(Pledges::view)
                .list();
    }

    private static PledgeView view(ResultSet row, int n) throws SQLException {
        return new PledgeView(
                row.getObject("id", UUID.class),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signatory"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"));
    }
}
