package org.chengxin.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.chengxin.plate.Imprint;
import org.chengxin.shared.Sha256;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Turns a profile into the bytes of its page, once for each version and day. The page names the day it was asked for and no
 * moment, so that the bytes of a day are the same for all and a telephone that has them need not load them again.
 */
class ScanPage {

    private static final int MARK = 24;

    private final ITemplateEngine engine;
    private final Imprint imprint;
    private final Supplier<String> street;

    ScanPage(ITemplateEngine engine, Imprint imprint, Supplier<String> street) {
        this.engine = engine;
        this.imprint = imprint;
        this.street = street;
    }

    /** How the page is to look and travel: in large print or not, packed by gzip or not. */
    record Form(boolean large, boolean zipped) {}

    /**
     * A page ready to be copied out.
     *
     * @param version of the profile it was made from
     * @param day on which it was asked for
     * @param mark strong entity tag: made from the bytes, so that equal marks mean equal pages on every replica
     */
    record Bytes(long version, LocalDate day, String mark, byte[] body) {

        boolean holdsOn(LocalDate today) {
            return day.equals(today);
        }
    }

    Bytes render(PublicProfile profile, long version, Form form, LocalDate day, Assets assets) {
        byte[] plain = bytes("portal/scan/show", shown(profile, day), form.large(), assets);
        String mark = Sha256.hex(plain).substring(0, MARK);
        return new Bytes(
                version, day, '"' + mark + (form.zipped() ? "-z\"" : "\""), form.zipped() ? zipped(plain) : plain);
    }

    /** What the page of a profile needs besides its frame. The line of scores ends on the day asked about. */
    static Map<String, Object> shown(PublicProfile profile, LocalDate day) {
        Map<String, Object> page = new HashMap<>();
        page.put("profile", profile);
        page.put("day", day);
        page.put("trend", TrendDrawing.of(profile.course().scores(), day).orElse(null));
        // No grade: what was shared stays in a chat when the grade has changed, as a printed plate would.
        page.put(
                "description",
                profile.shop().address() + "，标识牌 " + profile.plate().serial() + "。现行牌级和理由以打开页面时为准。");
        return page;
    }

    /** The answer to every address that no plate has, well-formed or not. */
    byte[] renderUnknown(boolean large, Assets assets) {
        return bytes("portal/scan/unknown", Map.of(), large, assets);
    }

    /** The answer to an address that asks for plates that are not there too often. */
    byte[] renderTooMany(boolean large, Assets assets) {
        return bytes("portal/scan/too-many", Map.of(), large, assets);
    }

    private byte[] bytes(String template, Map<String, Object> page, boolean large, Assets assets) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, page);
        context.setVariables(Map.of("imprint", imprint, "assets", assets, "large", large, "plain", true));
        context.setVariable("street", street.get());
        context.setVariable("keep", large ? "?size=large" : "");
        context.setVariable("switchSize", large ? "?" : "?size=large");
        return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
