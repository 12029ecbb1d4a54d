package org.chengxin.shared;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much public forms take, under {@code chengxin.forms}. One address may stand for a market's whole Wi-Fi or a carrier's
 * gateway, so these numbers slow machines down and let crowds through (ADR 0024).
 *
 * @param soonest a form sent back faster than this was not read by a person
 * @param open how long a form that was opened may still be sent
 * @param perAddress tries (previews included) of one network address within {@code addressPeriod}
 * @param perTarget forms of one kind taken in about one merchant within {@code targetPeriod}
 * @param perAddressAndTarget those among them that come from one address
 * @param questionAfter forms from one address within an hour after which a simple question is put
 * @param requests requests of one address for form pages in a minute, of whatever kind
 * @param largest bytes of one form with its photos: six of 20 MB, which is what one photo may have
 * @param scanProof how long having scanned a plate counts as recent
 */
@ConfigurationProperties("chengxin.forms")
public record PublicFormLimits(
        @DefaultValue("3s") Duration soonest,
        @DefaultValue("12h") Duration open,
        @DefaultValue("60") int perAddress,
        @DefaultValue("10m") Duration addressPeriod,
        @DefaultValue("60") int perTarget,
        @DefaultValue("1h") Duration targetPeriod,
        @DefaultValue("10") int perAddressAndTarget,
        @DefaultValue("5") int questionAfter,
        @DefaultValue("240") int requests,
        @DefaultValue("125MB") DataSize largest,
        @DefaultValue("2h") Duration scanProof) {}
