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

/** An objection against a fact (异议), from filing to its end. While it is open the fact is marked 异议中. */
@Entity
@Table(name = "dossier_objection")
class Objection {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ObjectionId id;

    private String number;
    private UUID factId;
    private UUID merchantId;
    private String item;
    private String factKey;
    private String authority;
    private String reporter;

    @Enumerated(EnumType.STRING)
    private OnBehalf onBehalf;

    private String claim;

    @Enumerated(EnumType.STRING)
    private State state = State.FILED;

    private LocalDate filedOn;
    private LocalDate dueOn;
    private Instant filedAt;
    private UUID filedBy;
    private String filedByName;
    private String filedDepartment;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    /** Whose objection it is. */
    enum OnBehalf {
        MERCHANT("代商户提出"),
        DEPARTMENT("本单位提出");

        private final String label;

        OnBehalf(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    enum State {
        FILED("核查中"),
        UPHELD("成立，待更正"),
        CORRECTED("成立，已更正"),
        REJECTED("不成立"),
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
            return this == FILED || this == UPHELD;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(
            ObjectionId id,
            String number,
            Fact fact,
            OnBehalf onBehalf,
            String claim,
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
        this.reporter = fact.reporter();
        this.onBehalf = onBehalf;
        this.claim = claim;
        this.filedOn = today;
        this.dueOn = due;
        this.filedAt = now;
        this.filedBy = actor.id();
        this.filedByName = actor.name();
        this.filedDepartment = actor.department();
    }

    /** Found right; the fact as it now stands is to be corrected by the day given. */
    void uphold(FactId standing, LocalDate correctionDue) {
        require(State.FILED, "认定");
        state = State.UPHELD;
        factId = standing.value();
        dueOn = correctionDue;
    }

    void correct(Instant now) {
        require(State.UPHELD, "更正");
        close(State.CORRECTED, now);
    }

    void reject(Instant now) {
        require(State.FILED, "认定");
        close(State.REJECTED, now);
    }

    void withdraw(Instant now) {
        require(State.FILED, "撤回");
        close(State.WITHDRAWN, now);
    }

    void becomeMoot(Instant now) {
        close(State.MOOT, now);
    }

    private void require(State wanted, String verb) {
        if (state != wanted) {
            throw new Rejected("异议 " + number + " 目前是“" + state.label() + "”，不能" + verb + "。请刷新页面查看最新状态。");
        }
    }

    private void close(State ended, Instant now) {
        state = ended;
        closedAt = now;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isFiledBy(Actor actor) {
        return filedBy.equals(actor.id());
    }

    ObjectionId id() {
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

    String reporter() {
        return reporter;
    }

    OnBehalf onBehalf() {
        return onBehalf;
    }

    String claim() {
        return claim;
    }

    State state() {
        return state;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String filedByName() {
        return filedByName;
    }

    String filedDepartment() {
        return filedDepartment;
    }
}
