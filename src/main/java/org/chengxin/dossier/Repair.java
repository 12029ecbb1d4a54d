package org.chengxin.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** An application to end the publicity and use of a fact (信用修复), from application to decision. */
@Entity
@Table(name = "dossier_repair")
class Repair {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RepairId id;

    private String number;
    private UUID factId;
    private UUID merchantId;
    private String item;
    private String factKey;
    private String authority;

    @Enumerated(EnumType.STRING)
    private State state = State.APPLIED;

    private String fulfilment;
    private LocalDate fulfilledOn;
    private @Nullable LocalDate pledgedOn;
    private String conditions;
    private boolean extended;
    private LocalDate appliedOn;
    private LocalDate dueOn;
    private Instant appliedAt;
    private UUID appliedBy;
    private String appliedByName;
    private String appliedDepartment;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    /** Where it stands. */
    enum State {
        APPLIED("待受理"),
        ACCEPTED("办理中"),
        REFUSED("不予受理"),
        GRANTED("已修复"),
        DENIED("不予修复"),
        WITHDRAWN("已撤回"),
        MOOT("终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean isOpen() {
            return this == APPLIED || this == ACCEPTED;
        }
    }

    /**
     * What the merchant declares.
     *
     * @param fulfilment how the obligations of the decision were fulfilled
     * @param pledgedOn when the public pledge (信用承诺) was made; null if none was
     */
    record Declaration(
            String fulfilment,
            LocalDate fulfilledOn,
            @Nullable LocalDate pledgedOn) {}

    @SuppressWarnings("NullAway.Init")
    protected Repair() {}

    Repair(
            RepairId id,
            String number,
            Fact fact,
            Declaration declaration,
            String conditions,
            LocalDate today,
            LocalDate due,
            Actor actor,
            Instant now) {
        this.id = id;
        this.number = number;
        this.factId = fact.id().value();
        this.merchantId = fact.merchant().value();
        this.item = fact.item();
        this.factKey = fact.key();
        this.authority = fact.authority();
        this.fulfilment = declaration.fulfilment();
        this.fulfilledOn = declaration.fulfilledOn();
        this.pledgedOn = declaration.pledgedOn();
        this.conditions = conditions;
        this.appliedOn = today;
        this.dueOn = due;
        this.appliedAt = now;
        this.appliedBy = actor.id();
        this.appliedByName = actor.name();
        this.appliedDepartment = actor.department();
    }

    void accept(LocalDate decisionDue) {
        require(State.APPLIED, "受理");
        state = State.ACCEPTED;
        dueOn = decisionDue;
    }

    void refuse(Instant now) {
        require(State.APPLIED, "不予受理");
        close(State.REFUSED, now);
    }

    /** Once only. */
    void extend(LocalDate laterDue) {
        require(State.ACCEPTED, "延长");
        if (extended) {
            throw new Rejected("办理期限只能延长一次，" + number + " 已经延长过。");
        }
        extended = true;
        dueOn = laterDue;
    }

    void grant(FactId repaired, Instant now) {
        require(State.ACCEPTED, "作出决定");
        factId = repaired.value();
        close(State.GRANTED, now);
    }

    void deny(Instant now) {
        require(State.ACCEPTED, "作出决定");
        close(State.DENIED, now);
    }

    void withdraw(Instant now) {
        if (!state.isOpen()) {
            require(State.APPLIED, "撤回");
        }
        close(State.WITHDRAWN, now);
    }

    void becomeMoot(Instant now) {
        close(State.MOOT, now);
    }

    private void require(State wanted, String verb) {
        if (state != wanted) {
            throw new Rejected("修复申请 " + number + " 目前是“" + state.label() + "”，不能" + verb + "。请刷新页面查看最新状态。");
        }
    }

    private void close(State ended, Instant now) {
        state = ended;
        closedAt = now;
    }

    boolean isAppliedBy(Actor actor) {
        return appliedBy.equals(actor.id());
    }

    RepairId id() {
        return id;
    }

    String number() {
        return number;
    }

    FactId fact() {
        return new FactId(factId);
    }

    MerchantId merchant() {
        return new MerchantId(merchantId);
    }

    String item() {
        return item;
    }

    String factKey() {
        return factKey;
    }

    String authority() {
        return authority;
    }

    State state() {
        return state;
    }

    Declaration declaration() {
        return new Declaration(fulfilment, fulfilledOn, pledgedOn);
    }

    String conditions() {
        return conditions;
    }

    boolean extended() {
        return extended;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String appliedByName() {
        return appliedByName;
    }

    String appliedDepartment() {
        return appliedDepartment;
    }
}
