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
 * taking a complaint back. Never the handler, who is judged by how the matter ends; and whoever made the code does not take back
 * either, so that no one person makes a complaint go away. Nobody is shown who filed it: what that person says is compared.
 */
@Service
class OwnersActs {

    private static final int TRIES = 5;

    private final FilingStandings standings;
    private final Identities identities;
    private final QueryCodes codes;
    private final Tracking tracking;
    private final Throttle tries = new Throttle(TRIES, Duration.ofDays(1));

    OwnersActs(FilingStandings standings, Identities identities, QueryCodes codes, Tracking tracking) {
        this.standings = standings;
        this.identities = identities;
        this.codes = codes;
        this.tracking = tracking;
    }

    /** Gives out a new code, which ends the old one; empty where what was said is not who filed it, which stays on record too. */
    @Transactional
    public Optional<String> reissue(Filing filing, Proof proof, Actor actor) {
        requireOther(filing, actor);
        return isOwner(filing, "补发查询码", proof, actor)
                ? Optional.of(codes.replace(filing, proof, actor))
                : Optional.empty();
    }

    /** Takes a complaint back; false where what was said is not who filed it. */
    @Transactional
    public boolean takeBack(Filing filing, Proof proof, Actor actor) {
        requireOther(filing, actor);
        // Before anything is compared: what is refused afterwards would leave no trace of the comparison.
        if (!standings.of(filing, actor).mayBeTakenBack()) {
            throw new Rejected("这件投诉已经办结，不能撤回。");
        }
        if (codes.reissued(filing.id())
                .filter(code -> code.by().equals(actor.id()))
                .isPresent()) {
            throw new Rejected("查询码是您补发的。撤回请由另一位同事核对身份后登记。");
        }
        if (!isOwner(filing, "登记撤回", proof, actor)) {
            return false;
        }
        String told = "您已撤回投诉，由工作人员登记。核对身份的方式：" + proof.told() + "。不是您本人要求的，请马上拨打 12315。";
        tracking.takeBack(filing.id(), proof.noted(), told, actor);
        return true;
    }

    private void requireOther(Filing filing, Actor actor) {
        if (actor.id().equals(standings.of(filing, actor).handler())) {
            throw new Rejected("您是办理人，不能代提交人补发查询码或者撤回。请由另一位同事核对身份后办理。");
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
        identities.note(filing, found, "核对身份", found, actor);
        return same;
    }

    private static String letters(String name) {
        return HalfWidth.of(name).replaceAll("[\\s·•.]", "");
    }
}
