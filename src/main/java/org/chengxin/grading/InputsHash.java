package org.chengxin.grading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Names exactly what an assessment was made from, so that equal inputs can be told without comparing them. What a fact
 * states never changes (the dossier only adds and withdraws), so its id stands for all of it but its publicity, which
 * follows the catalogue.
 */
final class InputsHash {

    private static final int FACT_BYTES = 4 * Long.BYTES;

    private InputsHash() {}

    /**
     * Whether a hash that names another version of the model names these inputs otherwise: an assessment keeps the hash it was
     * made with when a later version confirms it.
     */
    static boolean isOf(
            Assessment now, @Nullable LocalDate openedOn, Collection<Fact> live, String hash, int madeUnder) {
        if (madeUnder == now.modelVersion()) {
            return now.inputsHash().equals(hash);
        }
        List<Fact> ordered = live.stream()
                .filter(Fact::isInUse)
                .sorted(Assessor.NEWEST_FIRST)
                .toList();
        return of(now.model(), madeUnder, openedOn, ordered).equals(hash);
    }

    /** @param ordered the live facts, in an order that does not depend on how they were read */
    static String of(String model, int version, @Nullable LocalDate openedOn, List<Fact> ordered) {
        byte[] code = model.getBytes(StandardCharsets.UTF_8);
        ByteBuffer inputs =
                ByteBuffer.allocate(2 * Integer.BYTES + code.length + Long.BYTES + ordered.size() * FACT_BYTES);
        inputs.putInt(code.length).put(code).putInt(version).putLong(day(openedOn));
        for (Fact fact : ordered) {
            inputs.putLong(fact.id().value().getMostSignificantBits());
            inputs.putLong(fact.id().value().getLeastSignificantBits());
            inputs.putLong(day(fact.publicFrom())).putLong(day(fact.publicUntil()));
        }
        MessageDigest digest = Sha256.digest();
        return HexFormat.of().formatHex(digest.digest(inputs.array()));
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? Long.MIN_VALUE : date.toEpochDay();
    }
}
