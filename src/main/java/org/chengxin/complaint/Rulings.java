package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a concluded complaint says about the merchant: a person rules, with a reason, and a fact of item 投诉处理 is recorded, which the
 * score reads. A ruling can be revoked with a reason, which takes the fact back. Nothing is ruled by itself.
 */
@Service
class Rulings {

    private static final String ITEM = "complaint";

    private final Complaints complaints;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rulings(Complaints complaints, Facts facts, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What may be found, in the words of the catalogue. 处理超期 is the merchant's lateness, never the office's own. */
    enum Kind {
        RESPONSIBLE("责任投诉", "商户对争议负有责任"),
        UNWILLING("拒绝调解", "商户无正当理由拒绝或者不参加调解"),
        LATE("处理超期", "商户没有在答复期限内答复（不是承办单位超期）");

        private final String word;
        private final String meaning;

        Kind(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        String word() {
            return word;
        }

        String meaning() {
            return meaning;
        }
    }

    /** One ruling, in force or revoked. */
    record Ruling(
            UUID id,
            String kind,
            String reason,
            String ruledBy,
            String minute,
            @Nullable String revokedBy,
            @Nullable String revokedWhy) {}

    @Transactional
    public void rule(FilingId id, Wish wish, Actor actor) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(wish.choice()))
                .findFirst()
                .orElseThrow(() -> new Rejected("choice", "请选择认定什么。"));
        String reason = wish.requireNote();
        complaints.act(id, StepKind.RULING, kind.word() + "：" + reason, "", actor, (filing, complaint) -> {
            LocalDate closed = complaint.view().closedOn();
            if (complaint.view().outcome() == null || closed == null) {
                throw new Rejected("投诉还没有办结，不能认定责任。");
            }
            if (of(id).stream().anyMatch(one -> one.kind().equals(kind.word()) && one.revokedBy() == null)) {
                throw new Rejected("choice", "已经认定过“" + kind.word() + "”。");
            }
            NewFact fact = new NewFact(
                    filing.merchant(),
                    ITEM,
                    null,
                    filing.department(),
                    filing.department(),
                    Map.of("number", filing.number(), "closed_on", closed.toString(), "kind", kind.word()),
                    null,
                    null);
            FactId recorded = facts.record(fact, actor).fact();
            jdbc.sql(
                            "insert into complaint_ruling (id, filing_id, kind, reason, fact_id, ruled_at, ruled_by, ruled_by_name)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            id.value(),
                            kind.word(),
                            reason,
                            recorded.value(),
                            Timestamp.from(clock.instant()),
                            actor.id(),
                            actor.name())
                    .update();
        });
    }

    @Transactional
    public void revoke(FilingId id, UUID ruling, String why, Actor actor) {
        String reason = Wish.require("note", why, "请写明撤销的理由。");
        complaints.act(id, StepKind.REVOCATION, reason, "", actor, (filing, complaint) -> {
            UUID fact = jdbc.sql(
                            "update complaint_ruling set revoked_at = :at, revoked_by = :by, revoked_by_name = :name, revoked_why = :why"
                                    + " where id = :id and filing_id = :filing and revoked_at is null returning fact_id")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", actor.id())
                    .param("name", actor.name())
                    .param("why", reason)
                    .param("id", ruling)
                    .param("filing", id.value())
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new NotFound("ruling " + ruling));
            facts.retract(List.of(new FactId(fact)), "责任认定已撤销：" + reason, actor);
        });
    }

    List<Ruling> of(FilingId id) {
        return jdbc.sql("select * from complaint_ruling where filing_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new Ruling(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("ruled_by_name"),
                        Moments.minute(row.getTimestamp("ruled_at").toInstant()),
                        row.getString("revoked_by_name"),
                        row.getString("revoked_why")))
                .list();
    }
}
