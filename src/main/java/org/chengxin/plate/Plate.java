package org.chengxin.plate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** One plate on one door, from its issue to its end; it never comes back to life. */
@Entity
@Table(name = "plate_plate")
class Plate {

    @EmbeddedId
    private PlateId id;

    @Column(updatable = false)
    private String serial;

    @Column(updatable = false)
    private String token;

    @Column(updatable = false)
    private UUID merchantId;

    @Enumerated(EnumType.STRING)
    private PlateState state;

    @Embedded
    private PlateIssue issued;

    @Embedded
    private @Nullable PlateEnd ended;

    private @Nullable UUID replacedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Plate() {}

    private Plate(PlateSerial serial, MerchantId merchant, Actor actor, Instant now) {
        this.id = PlateId.next();
        this.serial = serial.value();
        this.token = PlateToken.random().value();
        this.merchantId = merchant.value();
        this.state = PlateState.ISSUED;
        this.issued = PlateIssue.by(actor, now);
    }

    static Plate issue(PlateSerial serial, MerchantId merchant, Actor actor, Instant now) {
        return new Plate(serial, merchant, actor, now);
    }

    /** Ends this plate in favour of another one. */
    void giveWayTo(Plate successor, ReplacementCause cause, Actor actor, Instant now) {
        end(cause.leaves(), cause.label(), actor, now);
        this.replacedBy = successor.id.value();
    }

    void retire(String reason, Actor actor, Instant now) {
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明停用原因");
        }
        end(PlateState.RETIRED, reason.strip(), actor, now);
    }

    private void end(PlateState how, String reason, Actor actor, Instant now) {
        if (state != PlateState.ISSUED) {
            throw new Rejected("标识牌 " + serial + " " + state.label() + "，不能再办理");
        }
        this.state = how;
        this.ended = PlateEnd.by(actor, reason, now);
    }

    String serial() {
        return serial;
    }

    String token() {
        return token;
    }

    MerchantId merchant() {
        return new MerchantId(merchantId);
    }

    PlateState state() {
        return state;
    }

    @Nullable
    UUID replacedBy() {
        return replacedBy;
    }

    PlateView view(@Nullable String successor) {
        return new PlateView(
                serial,
                token,
                merchant(),
                state,
                issued.at(),
                issued.byName(),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.byName(),
                ended == null ? null : ended.reason(),
                successor);
    }
}
