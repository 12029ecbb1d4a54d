package org.chengxin.plate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The QR plates (信用二维码标识牌). A merchant has at most one valid plate; what was replaced, lost or retired stays known,
 * so that whoever scans it is told (domain §9).
 */
@Service
public class Plates {

    /** Plates issued in one go; the rest waits for the next press of the button. */
    static final int AT_ONCE = 500;

    private final PlateRepository repository;
    private final PlateRows rows;
    private final PlateSeries series;
    private final Merchants merchants;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plates(
            PlateRepository repository,
            PlateRows rows,
            PlateSeries series,
            Merchants merchants,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.series = series;
        this.merchants = merchants;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Issues the merchant's plate. */
    @Transactional
    public PlateView issue(MerchantId id, Actor actor) {
        MerchantView merchant = merchants.find(id);
        if (!merchant.isOperating()) {
            throw new Rejected("该商户已停业，不能发牌");
        }
        PlateSerial serial = series.next();
        issuedTo(id).ifPresent(plate -> {
            throw new Rejected("该商户已有有效标识牌 " + plate.serial() + "，需要换牌请办理补办");
        });
        Plate plate = repository.saveAndFlush(Plate.issue(serial, id, actor, now()));
        acts.record(actor, "标识牌.发放", "plate", plate.serial(), "向“" + merchant.signName() + "”发放标识牌 " + plate.serial());
        announce(plate);
        return plate.view(null);
    }

    /** Issues plates to operating merchants that have none, in the order of registration, and says how many. */
    @Transactional
    public int issueForAll(Actor actor) {
        List<MerchantId> without = rows.merchantsWithoutPlate(AT_ONCE);
        without.forEach(id -> issue(id, actor));
        return without.size();
    }

    /** Takes a damaged or lost plate out of use and issues its successor with a new address. */
    @Transactional
    PlateView replace(String serial, ReplacementCause cause, Actor actor) {
        Plate old = bySerial(serial);
        if (!merchants.find(old.merchant()).isOperating()) {
            throw new Rejected("该商户已停业，不能补办，请办理停用");
        }
        Plate successor = Plate.issue(series.next(), old.merchant(), actor, now());
        old.giveWayTo(successor, cause, actor, now());
        repository.saveAndFlush(old);
        repository.saveAndFlush(successor);
        acts.record(
                actor, "标识牌.补办", "plate", serial, "标识牌 " + serial + " " + cause.label() + "，补发 " + successor.serial());
        announce(old);
        announce(successor);
        return successor.view(null);
    }

    /** Takes a plate out of use without a successor. */
    @Transactional
    public void retire(String serial, String reason, Actor actor) {
        Plate plate = bySerial(serial);
        plate.retire(reason, actor, now());
        repository.saveAndFlush(plate);
        acts.record(actor, "标识牌.停用", "plate", serial, "停用标识牌 " + serial + "：" + reason.strip());
        announce(plate);
    }

    /** The plate with that serial, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public PlateView find(String serial) {
        return view(bySerial(serial));
    }

    @Transactional(readOnly = true)
    public Optional<PlateView> byToken(String token) {
        return repository.findByToken(token).map(this::view);
    }

    /** All plates the merchant ever had, the newest first. */
    @Transactional(readOnly = true)
    public List<PlateView> of(MerchantId merchant) {
        return repository.findByMerchantIdOrderByIssuedAtDesc(merchant.value()).stream()
                .map(this::view)
                .toList();
    }

    /** The merchant's valid plate. */
    @Transactional(readOnly = true)
    public Optional<PlateView> issuedTo(MerchantId merchant) {
        return of(merchant).stream().filter(PlateView::isIssued).findFirst();
    }

    private Plate bySerial(String serial) {
        return repository.findBySerial(serial).orElseThrow(() -> new NotFound("plate " + serial));
    }

    private PlateView view(Plate plate) {
        return plate.view(successor(plate.replacedBy()));
    }

    private @Nullable String successor(@Nullable UUID id) {
        return id == null
                ? null
                : repository.findById(new PlateId(id)).map(Plate::serial).orElse(null);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void announce(Plate plate) {
        events.publishEvent(new PlateChanged(plate.token(), plate.merchant()));
    }
}
