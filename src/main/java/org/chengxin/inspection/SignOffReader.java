package org.chengxin.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who signed: two different inspectors by typing their names, and the merchant or the reason why nobody did. */
@Component
class SignOffReader {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 200;

    private final VisitPhotos photos;

    SignOffReader(VisitPhotos photos) {
        this.photos = photos;
    }

    SignOff read(VisitForm form, VisitFrame frame, UUID visit, Actor actor) {
        AssignedOfficer first = new AssignedOfficer(actor.id(), actor.name(), actor.department());
        if (!form.text("sign1").equals(actor.name())) {
            form.fault("sign1", "请检查人员 " + actor.name() + " 输入自己的姓名签字。");
        }
        AssignedOfficer second = form.id("second")
                .flatMap(id -> frame.colleagues().stream()
                        .filter(one -> one.staff().equals(id))
                        .findFirst())
                .orElse(null);
        if (second == null) {
            form.fault("second", "请选择第二名检查人员；执法检查应当由两名以上执法人员进行（《行政处罚法》第四十二条）。");
        } else if (!form.text("sign2").equals(second.name())) {
            form.fault("sign2", "请第二名检查人员 " + second.name() + " 输入自己的姓名签字。");
        }
        String merchant = form.text("signMerchant");
        String refusal = form.text("refusal");
        if (merchant.isEmpty() == refusal.isEmpty()) {
            form.fault("signMerchant", "请商户在场人员输入姓名签字；不签字或无人在场的，写明原因。两者填一项。");
        }
        if (merchant.length() > LONGEST_NAME || refusal.length() > LONGEST_REASON) {
            form.fault("signMerchant", "签字姓名最多 " + LONGEST_NAME + " 字，未签字原因最多 " + LONGEST_REASON + " 字。");
        }
        return new SignOff(
                second == null ? List.of(first) : List.of(first, second),
                merchant.isEmpty() ? null : merchant,
                refusal,
                signature(form, visit, actor));
    }

    private @Nullable UUID signature(VisitForm form, UUID visit, Actor actor) {
        Optional<UUID> before = form.id("k.signature").filter(photo -> photos.mayUse(photo, visit, actor));
        try {
            Optional<UUID> drawn =
                    form.files("p.signature").stream().findFirst().map(file -> photos.keep(file, actor));
            UUID kept = drawn.or(() -> before).orElse(null);
            form.put("k.signature", kept == null ? List.of() : List.of(kept.toString()));
            return kept;
        } catch (Rejected refused) {
            form.fault("p.signature", "手写签名：" + refused.sentence());
            return before.orElse(null);
        }
    }
}
