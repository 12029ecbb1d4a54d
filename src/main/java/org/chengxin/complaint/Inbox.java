package org.chengxin.complaint;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies on the desk of a department, by the day on which something is due next: a term of the office, or one of the other side that
 * ran out unused, or a pause that has lasted long. Waiting for somebody else is no place to be forgotten.
 */
@Repository
class Inbox {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final TermWords words;
    private final Clock clock;

    Inbox(JdbcClient jdbc, TermWords words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** @param next the line after which the following page begins; null on the last one */
    record Page(List<InboxLine> lines, @Nullable UUID next) {}

    /** Of the kind, open or closed; the most urgent first, closed ones by number downward. */
    Page page(FilingKind kind, boolean open, @Nullable String text, @Nullable UUID after, Actor actor) {
        String order = open ? "coalesce(i.next, 'infinity'::date), i.id" : "i.filed_on desc, i.id desc";
        String beyond = open
                ? "(coalesce(i.next, 'infinity'::date), i.id) > (select coalesce(a.next, 'infinity'::date), a.id from complaint_inbox a where a.id = :after)"
                : "(i.filed_on, i.id) < (select a.filed_on, a.id from complaint_inbox a where a.id = :after)";
        List<InboxLine> lines = lines(
                "i.kind = :kind and i.open = :open and (:after::uuid is null or " + beyond + ")"
                        + " and (:text::text is null or i.number like '%' || :text || '%' or coalesce(m.sign_name, m.name) like '%' || :text || '%')"
                        + " order by " + order + " limit " + (PAGE + 1),
                kind,
                open,
                text,
                after,
                actor);
        boolean more = lines.size() > PAGE;
        List<InboxLine> shown = more ? lines.subList(0, PAGE) : lines;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null);
    }

    /**
     * Open ones of either kind that are due by the day, or that nobody has taken, or that wait for somebody who let the time pass; the
     * most urgent first.
     */
    List<InboxLine> pressing(Actor actor, LocalDate by, boolean ownOnly, int most) {
        return lines(
                "i.open and (i.due <= '" + by + "' or i.supplement_due < :today or i.answer_due < :today"
                        + " or i.look_again_on <= :today or i.handler is null or i.asked)"
                        + (ownOnly ? " and (i.handler is null or i.handler = :actor)" : "")
                        + " order by coalesce(i.next, 'infinity'::date), i.id limit " + most,
                FilingKind.COMPLAINT,
                true,
                null,
                null,
                actor);
    }

    private List<InboxLine> lines(
            String where, FilingKind kind, boolean open, @Nullable String text, @Nullable UUID after, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select i.*, coalesce(m.sign_name, m.name) as merchant_name from complaint_inbox i"
                        + " join merchant_merchant m on m.id = i.merchant_id where i.department = :department and "
                        + where)
                .param("department", actor.department())
                .param("kind", kind.name())
                .param("open", open)
                .param("text", text, Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("actor", actor.id())
                .param("today", today)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    boolean running = row.getBoolean("open");
                    return new InboxLine(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("number"),
                            row.getObject("merchant_id", UUID.class),
                            row.getString("merchant_name"),
                            row.getString("category"),
                            row.getDate("filed_on").toLocalDate(),
                            row.getString("state"),
                            row.getString("ground"),
                            row.getObject("handler", UUID.class),
                            row.getString("handler_name"),
                            row.getBoolean("asked"),
                            due,
                            row.getBoolean("paused"),
                            running ? words.left(due, row.getBoolean("paused"), today) : "",
                            running && due != null && due.isBefore(today),
                            running
                                    ? InVain.words(
                                            row.getObject("supplement_due", LocalDate.class),
                                            row.getObject("answer_due", LocalDate.class),
                                            row.getObject("look_again_on", LocalDate.class),
                                            today)
                                    : null);
                })
                .list();
    }
}
