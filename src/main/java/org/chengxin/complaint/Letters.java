package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the letter to the merchant tells of a complaint (domain.md §2: the other party is told only what mediation needs). Machines
 * prepare it, but no machine knows every name: the handler reads it against what was written, and only what the handler
 * confirmed is printed.
 */
@Service
class Letters {

    private final Complaints complaints;
    private final Identities identities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(Complaints complaints, Identities identities, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a letter says, and who confirmed it when; a draft has nobody yet. */
    record Letter(String facts, String demand, String minute, String byName) {}

    /** The last confirmed one. */
    Optional<Letter> of(FilingId id) {
        return jdbc.sql("select facts, demand, made_at, made_by_name from complaint_letter where filing_id = ?"
                        + " order by id desc limit 1")
                .param(id.value())
                .query((row, number) -> new Letter(
                        row.getString("facts"),
                        row.getString("demand"),
                        Moments.minute(row.getTimestamp("made_at").toInstant()),
                        row.getString("made_by_name")))
                .optional();
    }

    /** What is proposed to the handler: the last letter, or the words of the complaint without the person. */
    Letter draft(Filing filing) {
        return of(filing.id()).orElseGet(() -> {
            Person person = person(filing.id());
            return new Letter(Redaction.of(filing.facts(), person), Redaction.of(filing.demand(), person), "", "");
        });
    }

    @Transactional
    public void confirm(FilingId id, @Nullable String facts, @Nullable String demand, Actor actor) {
        Person person = person(id);
        String told = without(person, "facts", facts, "请写明争议事实。");
        String wanted = without(person, "demand", demand, "请写明消费者的要求。");
        complaints.act(id, StepKind.LETTER, "核对并确认了写给商户的内容", "", actor, (filing, complaint) -> {
            if (!ComplaintState.IN_MEDIATION.contains(complaint.view().state())) {
                throw new Rejected("这件投诉目前不在调解中，不用印发通知书。");
            }
            jdbc.sql("insert into complaint_letter (id, filing_id, facts, demand, made_at, made_by, made_by_name)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            id.value(),
                            told,
                            wanted,
                            Timestamp.from(clock.instant()),
                            actor.id(),
                            actor.name())
                    .update();
        });
    }

    private static String without(Person person, String field, @Nullable String text, String missing) {
        String words = Wish.require(field, text, missing);
        if (Redaction.names(words, person)) {
            throw new Rejected(field, "这里还有投诉人的姓名、电话或者地址，请删去后再确认。");
        }
        return words;
    }

    private Person person(FilingId id) {
        return identities.open(id).orElseThrow(() -> new IllegalStateException("a complaint has a person"));
    }
}
