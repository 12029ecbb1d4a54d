package org.chengxin.portal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.plate.Imprint;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a profile into the bytes of its page once, leaving a gap for the one thing that differs per scan: the time. */
class ScanPage {

    private final ITemplateEngine engine;
    private final Imprint imprint;
    private final Supplier<String> street;
    private final String gap = UUID.randomUUID().toString();

    ScanPage(ITemplateEngine engine, Imprint imprint, Supplier<String> street) {
        this.engine = engine;
        this.imprint = imprint;
        this.street = street;
    }

    /**
     * A page ready to be copied out: {@code head}, then the time, then {@code tail}.
     *
     * @param version of the profile it was made from
     */
    record Bytes(long version, byte[] head, byte[] tail) {

        int length(byte[] moment) {
            return head.length + moment.length + tail.length;
        }
    }

    Bytes render(PublicProfile profile, long version, boolean large, Assets assets) {
        String page =
                engine.process("portal/scan/show", context(Map.of("profile", profile, "moment", gap), large, assets));
        int at = page.indexOf(gap);
        return new Bytes(
                version,
                page.substring(0, at).getBytes(StandardCharsets.UTF_8),
                page.substring(at + gap.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to every address that no plate has, well-formed or not. */
    byte[] renderUnknown(boolean large, Assets assets) {
        return engine.process("portal/scan/unknown", context(Map.of(), large, assets))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to an address that asks for plates that are not there too often. */
    byte[] renderTooMany(boolean large, Assets assets) {
        return engine.process("portal/scan/too-many", context(Map.of(), large, assets))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Context context(Map<String, Object> page, boolean large, Assets assets) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, page);
        context.setVariables(Map.of("imprint", imprint, "assets", assets, "large", large, "plain", true));
        context.setVariable("street", street.get());
        context.setVariable("keep", large ? "?size=large" : "");
        context.setVariable("switchSize", large ? "?" : "?size=large");
        return context;
    }
}
