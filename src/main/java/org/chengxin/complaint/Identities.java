package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who filed what, sealed (domain.md §2: contact fields encrypted, every reveal logged). Others read masks; the whole is opened
 * one view at a time, for a purpose that is written down and stands in the trail.
 */
@Component
class Identities {

    private static final String NAME = "complaint.name";
    private static final String PHONE = "complaint.phone";
    private static final String ADDRESS = "complaint.address";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Acts acts;
    private final Clock clock;

    Identities(JdbcClient jdbc, Seal seal, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.acts = acts;
        this.clock = clock;
    }

    /** One look at a person, for the record. */
    record Reveal(String minute, String byName, String purpose) {}

    void keep(FilingId id, Person person) {
        String address = person.address();
        jdbc.sql("insert into complaint_person (filing_id, name, phone, address, phone_mark)"
                        + " values (:id, :name, :phone, :address, :mark)")
                .param("id", id.value())
                .param("name", seal.close(person.name(), NAME))
                .param("phone", seal.close(person.phone(), PHONE))
                .param("address", address == null ? null : seal.close(address, ADDRESS))
                .param("mark", seal.mark(person.phone(), PHONE))
                .update();
    }

    /** 张**，138****5678; empty for an anonymous report. */
    Optional<String> masked(FilingId id) {
        return open(id).map(Person::masked);
    }

    /** For what is printed for the other party: the caller takes only what that party may know. */
    Optional<Person> open(FilingId id) {
        return jdbc.sql("select name, phone, address from complaint_person where filing_id = ?")
                .param(id.value())
                .query((row, number) -> {
                    byte[] address = row.getBytes("address");
                    return new Person(
                            seal.open(row.getBytes("name"), NAME),
                            seal.open(row.getBytes("phone"), PHONE),
                            address == null ? null : seal.open(address, ADDRESS));
                })
                .optional();
    }

    /** Opens it for the handler; the caller has found out that the actor is the handler. */
    Person reveal(Filing filing, String purpose, Actor actor) {
        if (purpose.isBlank()) {
            throw new Rejected("purpose", "请写明查看用途，例如“电话联系组织调解”。");
        }
        Person person = open(filing.id()).orElseThrow(() -> new Rejected("这是匿名举报，没有留下姓名和电话。"));
        note(filing, purpose.strip(), false, "查看提交人身份", actor);
        return person;
    }

    /** A look, or a comparison that shows nothing, on record. */
    void note(Filing filing, String purpose, boolean compared, String summary, Actor actor) {
        jdbc.sql(
                        "insert into complaint_reveal (id, filing_id, purpose, compared, at, by, by_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        filing.id().value(),
                        purpose,
                        compared,
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
        acts.record(
                actor,
                filing.kind().label() + "." + (compared ? "核对身份" : "查看身份"),
                filing.kind().subject(),
                filing.id(),
                filing.number() + "：" + summary);
    }

    List<Reveal> revealsOf(FilingId id) {
        return jdbc.sql("select at, by_name, purpose from complaint_reveal where filing_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new Reveal(
                        Moments.minute(row.getTimestamp("at").toInstant()),
                        row.getString("by_name"),
                        row.getString("purpose")))
                .list();
    }
}
