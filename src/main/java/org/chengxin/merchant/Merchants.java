package org.chengxin.merchant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of merchants: who does business at which door of the street. Every change leaves an act in the trail. */
@Service
public class Merchants {

    private static final int COUNT_CEILING = 10_000;

    private final MerchantRepository repository;
    private final MerchantRows rows;
    private final MerchantRules rules;
    private final Streets streets;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merchants(
            MerchantRepository repository,
            MerchantRows rows,
            MerchantRules rules,
            Streets streets,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.rules = rules;
        this.streets = streets;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a merchant. Its credit code and registration number must not belong to another operating merchant. */
    @Transactional
    public MerchantId register(MerchantDetails details, Actor actor) {
        rules.check(details, null);
        Merchant merchant = save(Merchant.register(streets.current().code(), details, clock.instant()));
        acts.record(actor, "商户.登记", "merchant", merchant.id(), "登记商户“" + details.name() + "”");
        events.publishEvent(new MerchantRegistered(merchant.id()));
        return merchant.id();
    }

    /**
     * Changes the details of an operating merchant. Sending what already stands changes nothing and leaves no act.
     *
     * @param version the version the editor has seen
     * @throws StaleEdit if the merchant has been changed since
     */
    @Transactional
    public void change(MerchantId id, long version, MerchantDetails details, Actor actor) {
        Merchant merchant = load(id);
        if (merchant.version() != version) {
            throw new StaleEdit();
        }
        merchant.requireOperating("变更");
        List<MerchantDetails.Difference> differences = merchant.details().differencesTo(details);
        if (differences.isEmpty()) {
            return;
        }
        rules.check(details, id);
        merchant.change(details, clock.instant());
        save(merchant);
        acts.record(actor, "商户.变更", "merchant", id, "变更了" + labels(differences));
        events.publishEvent(new MerchantChanged(id));
    }

    /** Records that a merchant has left its door. */
    @Transactional
    public void close(MerchantId id, LocalDate closedOn, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明停业原因。");
        }
        rules.notInFuture("closedOn", "停业日期", closedOn);
        Merchant merchant = load(id);
        merchant.close(closedOn, reason.strip(), clock.instant());
        repository.flush();
        acts.record(actor, "商户.停业", "merchant", id, "自 " + closedOn + " 起停业");
        events.publishEvent(new MerchantChanged(id));
    }

    /**
     * Enters the merchant that takes over the door of a closed one. The address stays; facts, grade and pledges of the
     * closed merchant are not handed on.
     */
    @Transactional
    public MerchantId succeed(MerchantId closed, MerchantDetails details, Actor actor) {
        Merchant predecessor = load(closed);
        MerchantDetails there = predecessor.details();
        if (rows.successorOf(closed).isPresent()) {
            throw new Rejected("这家商户已经有接续的商户，不能再次接续。");
        }
        MerchantDetails atSameDoor = new MerchantDetails(
                details.name(),
                details.signName(),
                details.creditCode(),
                details.registrationNumber(),
                details.operator(),
                details.phone(),
                there.address(),
                there.block(),
                details.trade(),
                details.openedOn());
        rules.check(atSameDoor, null);
        Merchant merchant = save(predecessor.succeededBy(atSameDoor, clock.instant()));
        acts.record(actor, "商户.接续", "merchant", merchant.id(), "“" + details.name() + "”接续“" + there.name() + "”的门面");
        events.publishEvent(new MerchantRegistered(merchant.id()));
        events.publishEvent(new MerchantChanged(closed));
        return merchant.id();
    }

    /** @throws NotFound if there is no such merchant */
    @Transactional(readOnly = true)
    public MerchantView find(MerchantId id) {
        return rows.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("merchant " + id));
    }

    /** The merchants there are among the ids. */
    @Transactional(readOnly = true)
    public Map<MerchantId, MerchantView> find(Collection<MerchantId> ids) {
        Map<MerchantId, MerchantView> found = new LinkedHashMap<>();
        rows.byIds(ids).forEach(view -> found.put(view.id(), view));
        return found;
    }

    /** The operating merchant with that code, or else the one that closed last. */
    @Transactional(readOnly = true)
    public Optional<MerchantView> findByCreditCode(CreditCode code) {
        return rows.byCreditCodes(List.of(code)).stream().findFirst();
    }

    /** {@link #findByCreditCode} for many codes with one query. */
    @Transactional(readOnly = true)
    public Map<CreditCode, MerchantView> findByCreditCodes(Collection<CreditCode> codes) {
        Map<CreditCode, MerchantView> found = new LinkedHashMap<>();
        for (MerchantView view : rows.byCreditCodes(codes)) {
            CreditCode code = view.creditCode();
            if (code != null) {
                found.put(code, view);
            }
        }
        return found;
    }

    /** The operating merchant with that number, or else the one that closed last. */
    @Transactional(readOnly = true)
    public Optional<MerchantView> findByRegistrationNumber(RegistrationNumber number) {
        return rows.byRegistrationNumbers(List.of(number)).stream().findFirst();
    }

    /** {@link #findByRegistrationNumber} for many numbers with one query. */
    @Transactional(readOnly = true)
    public Map<RegistrationNumber, MerchantView> findByRegistrationNumbers(Collection<RegistrationNumber> numbers) {
        Map<RegistrationNumber, MerchantView> found = new LinkedHashMap<>();
        for (MerchantView view : rows.byRegistrationNumbers(numbers)) {
            RegistrationNumber number = view.registrationNumber();
            if (number != null) {
                found.put(number, view);
            }
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<MerchantView> successorOf(MerchantId closed) {
        return rows.successorOf(closed);
    }

    /** One page in the order asked for, beginning behind the merchant {@code after}. */
    @Transactional(readOnly = true)
    public MerchantPage search(MerchantCriteria criteria, MerchantSort sort, @Nullable MerchantId after, int size) {
        List<MerchantView> found = rows.page(criteria, sort, after, size + 1);
        boolean more = found.size() > size;
        List<MerchantView> page = more ? found.subList(0, size) : found;
        return new MerchantPage(List.copyOf(page), more ? page.get(size - 1).id() : null);
    }

    /** How many merchants answer to the criteria; counting stops at 10,000. */
    @Transactional(readOnly = true)
    public long count(MerchantCriteria criteria) {
        return rows.count(criteria, COUNT_CEILING);
    }

    /** Which fields changed, never to what: the trail holds no personal data. */
    private static String labels(List<MerchantDetails.Difference> differences) {
        return String.join(
                "、", differences.stream().map(MerchantDetails.Difference::label).toList());
    }

    private Merchant load(MerchantId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound("merchant " + id));
    }

    private Merchant save(Merchant merchant) {
        try {
            return repository.saveAndFlush(merchant);
        } catch (DataIntegrityViolationException e) {
            // Someone registered the same identifier between our check and our insert.
            throw new Rejected("creditCode", "这个代码或注册号刚刚被别的在营商户登记，请刷新后核对。");
        }
    }
}
