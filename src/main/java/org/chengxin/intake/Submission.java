package org.chengxin.intake;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One file or one form that a department handed in (报送批次), from staging to its end. */
@Entity
@Table(name = "intake_submission")
class Submission {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SubmissionId id;

    private String number;
    private String item;
    private String department;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String fileName;
    private @Nullable String fileSha256;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> notices = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> headers = List.of();

    @Enumerated(EnumType.STRING)
    private State state = State.STAGED;

    private Instant stagedAt;
    private UUID stagedBy;
    private String stagedByName;
    private @Nullable Instant committedAt;
    private @Nullable UUID committedBy;
    private @Nullable String committedByName;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endedByName;
    private @Nullable String endedReason;

    @Version
    private @Nullable Integer version;

    /** How it reached us. */
    enum Channel {
        FILE("文件", "上传"),
        FORM("表单", "填报"),
        API("接口", "报送");

        private final String label;
        private final String verb;

        Channel(String label, String verb) {
            this.label = label;
            this.verb = verb;
        }

        String label() {
            return label;
        }
    }

    /** Where it stands. */
    enum State {
        STAGING("正在读取"),
        STAGED("待提交"),
        REFUSED("没有接收"),
        COMMITTED("已提交"),
        REVERSED("已撤销"),
        DISCARDED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(SubmissionId id, String number, String item, Channel channel, Actor actor, Instant now) {
        this.id = id;
        this.number = number;
        this.item = item;
        this.channel = channel;
        this.department = actor.department();
        this.stagedAt = now;
        this.stagedBy = actor.id();
        this.stagedByName = actor.name();
    }

    /** Names the file it came as, what is to be said about the file as a whole, and its header row; it is yet to be read. */
    Submission from(String name, String sha256, List<String> fileNotices, List<String> fileHeaders) {
        fileName = name;
        fileSha256 = sha256;
        notices = List.copyOf(fileNotices);
        headers = List.copyOf(fileHeaders);
        state = State.STAGING;
        return this;
    }

    /** Every row is read and judged. */
    void staged() {
        require(State.STAGING, "预览");
        state = State.STAGED;
    }

    /** What is known has changed since, so the file is to be read again. */
    void readAgain() {
        require(State.STAGED, "重新预览");
        state = State.STAGING;
    }

    /** The file cannot be read to its end. */
    void refuse(String reason, Actor actor, Instant now) {
        require(State.STAGING, "退回");
        end(State.REFUSED, reason, actor, now);
    }

    void commit(Actor actor, Instant now) {
        require(State.STAGED, "提交");
        state = State.COMMITTED;
        committedAt = now;
        committedBy = actor.id();
        committedByName = actor.name();
    }

    void discard(Actor actor, Instant now) {
        require(State.STAGED, "放弃");
        end(State.DISCARDED, "报送人放弃", actor, now);
    }

    void reverse(String reason, Actor actor, Instant now) {
        requireReversible(reason);
        end(State.REVERSED, reason.strip(), actor, now);
    }

    void requireReversible(String reason) {
        require(State.COMMITTED, "撤销");
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明撤销理由");
        }
    }

    void requireStaged() {
        require(State.STAGED, "修改");
    }

    void require(State wanted, String verb) {
        if (state != wanted) {
            throw new Rejected("报送批次 " + number + " 目前是“" + state.label() + "”，不能" + verb + "。请刷新页面查看最新状态。");
        }
    }

    private void end(State ended, String reason, Actor actor, Instant now) {
        state = ended;
        endedAt = now;
        endedBy = actor.id();
        endedByName = actor.name();
        endedReason = reason;
    }

    SubmissionId id() {
        return id;
    }

    String item() {
        return item;
    }

    String department() {
        return department;
    }

    String number() {
        return number;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    @Nullable
    String fileSha256() {
        return fileSha256;
    }

    List<String> headers() {
        return headers;
    }

    Instant stagedAt() {
        return stagedAt;
    }

    SubmissionView view() {
        List<String> history = new ArrayList<>();
        history.add(SubmissionView.line(stagedAt, stagedByName, channel.verb));
        if (committedAt != null) {
            history.add(SubmissionView.line(committedAt, committedByName, "提交"));
        }
        if (endedAt != null) {
            history.add(SubmissionView.line(endedAt, endedByName, state.label() + "：" + endedReason));
        }
        return new SubmissionView(
                id.toString(), number, item, department, channel.label(), fileName, notices, state, history);
    }
}
