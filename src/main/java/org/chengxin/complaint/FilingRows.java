package org.chengxin.complaint;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of filings and their photos. */
@Repository
class FilingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FilingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One photo of a filing. */
    record Shot(UUID id, String sha256) {}

    Optional<Filing> bySlug(String slug) {
        return jdbc.sql("select id from complaint_filing where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new FilingId(id)));
    }

    Optional<Filing> find(FilingId id) {
        return jdbc.sql("select * from complaint_filing where id = ?")
                .param(id.value())
                .query((row, number) -> {
                    Date happened = row.getDate("happened_on");
                    return new Filing(
                            id,
                            FilingKind.valueOf(row.getString("kind")),
                            row.getString("number"),
                            row.getString("slug"),
                            new MerchantId(row.getObject("merchant_id", UUID.class)),
                            row.getString("department"),
                            Channel.valueOf(row.getString("channel")),
                            Category.valueOf(row.getString("category")),
                            happened == null ? null : happened.toLocalDate(),
                            row.getString("facts"),
                            row.getString("demand"),
                            row.getDate("filed_on").toLocalDate());
                })
                .optional();
    }

    /** Who of the staff took it down; empty for what came from a plate. */
    Optional<UUID> filedBy(FilingId id) {
        return jdbc.sql("select filed_by from complaint_filing where id = ? and filed_by is not null")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    void insert(Filing filing, Actor actor) {
        jdbc.sql(
                        "insert into complaint_filing (id, kind, number, slug, merchant_id, department, channel, category, happened_on, facts,"
                                + " demand, filed_on, filed_at, filed_by, filed_by_name) values (:id, :kind, :number, :slug, :merchant, :department,"
                                + " :channel, :category, :happened, :facts, :demand, :day, :at, :by, :name)")
                .param("id", filing.id().value())
                .param("kind", filing.kind().name())
                .param("number", filing.number())
                .param("slug", filing.slug())
                .param("merchant", filing.merchant().value())
                .param("department", filing.department())
                .param("channel", filing.channel().name())
                .param("category", filing.category().name())
                .param("happened", filing.happenedOn(), Types.DATE)
                .param("facts", filing.facts())
                .param("demand", filing.demand())
                .param("day", filing.filedOn())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", filing.counter() ? actor.id() : null, Types.OTHER)
                .param("name", filing.counter() ? actor.name() : null, Types.VARCHAR)
                .update();
    }

    void handTo(FilingId id, UUID handler) {
        jdbc.sql("insert into complaint_hand (filing_id, handler, since) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), handler, Timestamp.from(clock.instant()))
                .update();
    }

    void attach(FilingId id, List<String> photos) {
        for (String sha256 : photos) {
            jdbc.sql("insert into complaint_photo (id, filing_id, sha256, kept_at) values (?, ?, ?, ?)")
                    .params(Ids.next(), id.value(), sha256, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    List<Shot> photosOf(FilingId id) {
        return jdbc.sql("select id, sha256 from complaint_photo where filing_id = ? order by id")
                .param(id.value())
                .query(Shot.class)
                .list();
    }
}
