package org.chengxin.plate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** “不是这家店”: somebody in front of a door says that the plate does not belong there; an officer looks and says what came of it. */
@Entity
@Table(name = "plate_mismatch")
class Mismatch {

    @Embeddable
    record Id(@Column(name = "id") UUID value) implements Serializable {}

    @EmbeddedId
    private Id id;

    private UUID formNumber;
    private String codeHash;
    private UUID plateId;

    @Enumerated(EnumType.STRING)
    private MismatchKind kind;

    private String words;
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable MismatchOutcome outcome;

    private @Nullable String outcomeWords;
    private @Nullable String note;
    private @Nullable Instant closedAt;
    private @Nullable UUID closedBy;
    private @Nullable String closedByName;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Mismatch() {}

    Mismatch(UUID formNumber, String codeHash, UUID plate, MismatchKind kind, String words, Instant now) {
        this.id = new Id(Ids.next());
        this.formNumber = formNumber;
        this.codeHash = codeHash;
        this.plateId = plate;
        this.kind = kind;
        this.words = words;
        this.sentAt = now;
    }

    void close(MismatchOutcome how, MismatchFinding finding, Actor actor, Instant now) {
        if (outcome != null) {
            throw new Rejected("这条报告已经办结，不能再改。");
        }
        outcome = how;
        outcomeWords = finding.said();
        note = finding.note();
        closedAt = now;
        closedBy = actor.id();
        closedByName = actor.name();
    }

    Id id() {
        return id;
    }

    UUID plate() {
        return plateId;
    }

    MismatchKind kind() {
        return kind;
    }

    @Nullable
    MismatchOutcome outcome() {
        return outcome;
    }

    @Nullable
    String outcomeWords() {
        return outcomeWords;
    }
}
