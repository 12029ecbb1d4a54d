package org.chengxin.complaint;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** In whose hands a filing is. Only that person acts on it and may look at who filed it. */
@Embeddable
record Hands(UUID handler, String handlerName) {

    static void require(@Nullable Hands hands, FilingKind kind, Actor actor) {
        if (hands == null) {
            throw new Rejected("还没有确定办理人，请先认领。");
        }
        if (!actor.id().equals(hands.handler())) {
            throw new Rejected("这件" + kind.label() + "由" + hands.handlerName() + "办理，您不能代办。需要换人的，请市场监管专员改派。");
        }
    }
}
