package org.chengxin.grading;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grade decisions as lists: those that wait for the reader, those open, and all, newest first. */
@Repository
class DecisionList {

    static final int PAGE = 30;

    /** Whether the next step lies with an officer or with an approver; the same order that {@link Decision} keeps. */
    private static final String WAITS_FOR = """
            case when d.ended_at is not null then null
                 when d.from_grade = 'BLACK' or d.kind = 'RELEASE' or d.to_grade not in ('YELLOW', 'BLACK') then 'APPROVER'
                 when d.state = 'PROPOSED' then 'OFFICER'
                 when d.state = 'REVIEWED' then 'APPROVER'
                 when d.waiver_seen_by is null and d.defence_until >= :today then
                   case when d.waived then 'APPROVER' end
                 when d.disputed then null
                 when d.to_grade = 'BLACK' then 'OFFICER' else 'APPROVER' end""";

    /** Whether a ground the notice of an open fall lists is under objection, as {@link GradeDecisions#disputedIn} says. */
    private static final String DISPUTED = """
            d.ended_at is null and exists (
              select from grading_decision_ground g join dossier_fact f on f.id = g.fact_id
                join dossier_objection o on o.item = f.item and o.fact_key = f.key and o.closed_at is null
              where g.decision_id = d.id and f.withdrawn_at is null and f.ended_at is null)""";

    private final JdbcClient jdbc;

    DecisionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of the list. */
    enum Part {
        MINE("等我办理"),
        OPEN("办理中"),
        ALL("全部");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record Line(
            UUID id,
            String number,
            UUID merchant,
            String name,
            String address,
            String kind,
            String fromGrade,
            String toGrade,
            String state,
            LocalDate proposedOn,
            @Nullable LocalDate defenceUntil,
            boolean disputed,
            @Nullable String waitsFor) {

        public String kindLabel() {
            return DecisionKind.valueOf(kind).label();
        }

        public Grade from() {
            return Grade.valueOf(fromGrade);
        }

        public Grade to() {
            return Grade.valueOf(toGrade);
        }

        public String stateLabel() {
            return DecisionState.valueOf(state).label();
        }

        /** Who has the next step, in words. */
        public String waiting() {
            if (waitsFor == null && disputed) {
                return "等待异议办结";
            }
            return waitsFor == null
                    ? (defenceUntil != null && DecisionState.valueOf(state).isOpen() ? "申辩期到 " + defenceUntil : "–")
                    : waitsFor.equals("OFFICER") ? "待市场监管专员" : "待审批人";
        }
    }

    /** One page; {@code next} is where the next begins, or null on the last. */
    record Page(List<Line> lines, @Nullable UUID next) {}

    Page page(Part part, Actor actor, LocalDate today, @Nullable UUID before) {
        List<Line> lines = jdbc.sql("""
                        select * from (select d.*, %s as waits_for from (
                          select d.id, d.number, m.id as merchant, coalesce(m.sign_name, m.name) as name, m.address, d.kind,
                            d.from_grade, d.to_grade, d.state, d.proposed_at::date as proposed_on, d.defence_until,
                            d.waived, d.waiver_seen_by, d.ended_at, %s as disputed
                          from grading_decision d join merchant_merchant m on m.id = d.merchant_id) as d) as d
                        where (:part = 'ALL' or d.ended_at is null)
                          and (:part <> 'MINE' or (d.waits_for = any(:roles) and not (d.waits_for = 'APPROVER' and exists (
                            select from grading_decision_act t where t.decision_id = d.id and t.actor_id = :me
                              and t.kind in ('PROPOSAL', 'NOTICE', 'DEFENCE', 'WAIVER', 'REVIEW')))))
                          and (:before::uuid is null or d.id < :before)
                        order by d.id desc limit :limit""".formatted(WAITS_FOR, DISPUTED))
                .param("today", today)
                .param("part", part.name())
                .param("roles", roles(actor))
                .param("me", actor.id())
                .param("before", before, Types.OTHER)
                .param("limit", PAGE + 1)
                .query(Line.class)
                .list();
        return lines.size() <= PAGE
                ? new Page(lines, null)
                : new Page(lines.subList(0, PAGE), lines.get(PAGE - 1).id());
    }

    private static String[] roles(Actor actor) {
        return actor.roles().stream()
                .filter(role -> role == Role.OFFICER || role == Role.APPROVER)
                .map(Role::name)
                .toArray(String[]::new);
    }
}
