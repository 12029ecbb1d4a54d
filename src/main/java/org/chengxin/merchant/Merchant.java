package org.chengxin.merchant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** One operator at one door. A closed merchant stays as it was: it accepts no change and no pledge. */
@Entity
@Table(name = "merchant_merchant")
class Merchant {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MerchantId id;

    @Version
    private @Nullable Long version;

    private String street;

    @Embedded
    private Particulars particulars;

    @Enumerated(EnumType.STRING)
    private MerchantStatus status;

    private @Nullable LocalDate closedOn;
    private @Nullable String closedReason;
    private @Nullable UUID predecessorId;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway")
    protected Merchant() {}

    @SuppressWarnings("NullAway")
    private Merchant(String street, @Nullable MerchantId predecessor, MerchantDetails details, Instant now) {
        this.id = MerchantId.next();
        this.street = street;
        this.status = MerchantStatus.OPERATING;
        this.predecessorId = predecessor == null ? null : predecessor.value();
        this.createdAt = now;
        this.particulars = Particulars.of(details);
        this.updatedAt = now;
    }

    static Merchant register(String street, MerchantDetails details, Instant now) {
        return new Merchant(street, null, details, now);
    }

    /** The new merchant at this one's door. */
    Merchant succeededBy(MerchantDetails details, Instant now) {
        if (status != MerchantStatus.CLOSED || closedOn == null) {
            throw new Rejected("原商户仍在营，请先办理停业，再登记接续的商户。");
        }
        LocalDate opened = details.openedOn();
        if (opened != null && opened.isBefore(closedOn)) {
            throw new Rejected("openedOn", "开业日期不能早于原商户的停业日期 " + closedOn + "。");
        }
        return new Merchant(street, id, details, now);
    }

    void change(MerchantDetails details, Instant now) {
        requireOperating("变更");
        particulars = Particulars.of(details);
        updatedAt = now;
    }

    void close(LocalDate on, String reason, Instant now) {
        requireOperating("再次办理停业");
        LocalDate openedOn = particulars.openedOn();
        if (openedOn != null && on.isBefore(openedOn)) {
            throw new Rejected("closedOn", "停业日期不能早于开业日期 " + openedOn + "。");
        }
        status = MerchantStatus.CLOSED;
        closedOn = on;
        closedReason = reason;
        updatedAt = now;
    }

    void requireOperating(String act) {
        if (status == MerchantStatus.CLOSED) {
            throw new Rejected("商户“" + particulars.name() + "”已于 " + closedOn + " 停业，不能" + act + "。");
        }
    }

    MerchantId id() {
        return id;
    }

    MerchantDetails details() {
        return particulars.details();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
