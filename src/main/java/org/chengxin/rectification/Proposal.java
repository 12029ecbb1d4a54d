package org.chengxin.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/** What was proposed, by whom, and what another person made of it. */
public record Proposal(
        UUID id,
        @Nullable UUID file,
        @Nullable UUID task,
        ProposalKind kind,
        String reason,
        @Nullable String basis,
        @Nullable LocalDate due,
        @Nullable String dueHow,
        @Nullable String addressee,
        Instant proposedAt,
        UUID proposedBy,
        String proposedByName,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        boolean granted,
        @Nullable String note,
        @Nullable Instant withdrawnAt) {

    /**
     * What the proposer writes.
     *
     * @param days working days asked for, of an extension
     * @param addressee to whom a recommendation goes
     */
    public record Wish(
            String reason,
            @Nullable String basis,
            @Nullable Integer days,
            @Nullable String addressee) {

        public static Wish because(String reason) {
            return new Wish(reason, null, null, null);
        }
    }

    static Proposal of(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("task_id", UUID.class),
                ProposalKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("basis"),
                row.getObject("due", LocalDate.class),
                row.getString("due_how"),
                row.getString("addressee"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                moment(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getBoolean("granted"),
                row.getString("note"),
                moment(row, "withdrawn_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    /** Approvers other than the proposer. */
    public boolean canDecide(Actor actor) {
        return isOpen() && actor.has(Role.APPROVER) && !actor.id().equals(proposedBy);
    }

    /** A recommendation that stands may be taken back. */
    public boolean canWithdraw(Actor actor) {
        return kind == ProposalKind.EXIT && granted && withdrawnAt == null && actor.has(Role.OFFICER);
    }

    /** Where it stands, in words. */
    public String standing() {
        if (isOpen()) {
            return "待另一人审批";
        }
        return withdrawnAt != null ? "已撤回" : granted ? "已批准" : "未批准";
    }

    public LocalDate proposedOn() {
        return Moments.day(proposedAt);
    }

    public @Nullable LocalDate decidedOn() {
        return decidedAt == null ? null : Moments.day(decidedAt);
    }
}
