package org.chengxin.merchant;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a merchant (商户): one operator at one door. */
@Embeddable
public record MerchantId(UUID value) implements Serializable {

    public static MerchantId next() {
        return new MerchantId(Ids.next());
    }

    public static MerchantId of(String text) {
        return new MerchantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
