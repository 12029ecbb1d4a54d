package org.chengxin.complaint;

import java.time.Duration;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do for the person who filed, who stands before them or is on the telephone: a query code in place of a lost one, and
 * registering that a complaint is taken back. Of a complaint never the handler, who is judged by how the matter ends, nor anybody who
 * knows who filed it, to whom the comparison would prove nothing; of a report only the handler, since to others the comparison would
 * tell who reported. Nobody is shown anything: what that person says is compared.
 */
@Service
class OwnersActs {

    private static final int TRIES = 5;

    private final FilingStandings standings;
    private final Identities identities;
    private final QueryCodes codes;
    private final Insiders insiders;
    private final RestingWithdrawals withdrawals;
    private final Throttle tries = new Throttle(TRIES, Duration.ofDays(1));

    OwnersActs(
            FilingStandings standings,
            Identities identities,
            QueryCodes codes,
            Insiders insiders,
            RestingWithdrawals withdrawals) {
        this.standings = standings;
        this.identities = identities;
        this.codes = codes;
        this.insiders = insiders;
        this.withdrawals = withdrawals;
    }

    /** Gives out a new code, which ends the old one; empty where what was said is not who filed it, which stays on record too. */
    @Transactional
    public Optional<String> reissue(Filing filing, Proof proof, Actor actor) {
        requireFit(filing, actor);
        return isOwner(filing, "补发查询码", proof, actor)
                ? Optional.of(codes.replace(filing, proof, actor))
                : Optional.empty();
    }

    /** Registers that a complaint is taken back, for another to confirm; false where what was said is not who filed it. */
    @Transactional
    public boolean takeBack(Filing filing, Proof proof, Actor actor) {
        requireFit(filing, actor);
        // Before anything is compared: what is refused afterwards would leave no trace of the comparison.
        if (!standings.of(filing, actor).mayBeTakenBack()) {
            throw new Rejected("这件投诉已经办结，或者已经登记过撤回，不能再登记。");
        }
        if (codes.reissued(filing.id())
                .filter(code -> code.by().equals(actor.id()))
                .isPresent()) {
            throw new Rejected("查询码是您补发的。撤回请由另一位同事核对身份后登记。");
        }
        if (!isOwner(filing, "登记撤回", proof, actor)) {
            return false;
        }
        withdrawals.register(filing, proof, actor);
        return true;
    }

    private void requireFit(Filing filing, Actor actor) {
        boolean handler = actor.id().equals(standings.of(filing, actor).handler());
        if (filing.kind() == FilingKind.REPORT) {
            if (!handler) {
                throw new Rejected("举报人是谁只有办理人知道。补发查询码由办理人核对后办理。");
            }
        } else if (handler) {
            throw new Rejected("您是办理人，不能代提交人补发查询码或者撤回。请由另一位同事核对身份后办理。");
        } else if (insiders.include(actor, filing.id())) {
            throw new Rejected("这件投诉由您登记、办理过，或者您看过投诉人的身份。请由另一位同事核对身份后办理。");
        }
    }

    /** Shows neither name nor number; the wrong tries stay on record too. */
    private boolean isOwner(Filing filing, String what, Proof proof, Actor actor) {
        if (!tries.spend(filing.id().toString())) {
            throw new Rejected("今天对这一件核对的次数太多了，请明天再办。");
        }
        Person person =
                identities.open(filing.id()).orElseThrow(() -> new Rejected("这是匿名举报，没有留下姓名和电话，无法核对是不是本人，不能办理。"));
        boolean same = letters(proof.saidName()).equals(letters(person.name()))
                && Redaction.digits(proof.saidPhone()).equals(Redaction.digits(person.phone()));
        String found = what + "，核对" + (same ? "相符" : "不符");
        identities.note(filing, found, true, found, actor);
        return same;
    }

    private static String letters(String name) {
        return HalfWidth.of(name).replaceAll("[\\s·•.]", "");
    }
}
