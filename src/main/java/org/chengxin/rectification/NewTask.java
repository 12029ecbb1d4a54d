package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * What a new task says.
 *
 * @param finding the finding it was opened for
 * @param about the fact it is about, which a verified recheck corrects
 * @param grade 一般、较重、严重; null where it has none
 * @param department code of the department that asks for it and rechecks
 * @param finders who found it: none of them may recheck
 */
public record NewTask(
        MerchantId merchant,
        TaskOrigin origin,
        @Nullable UUID finding,
        @Nullable About about,
        @Nullable String area,
        @Nullable String grade,
        String problem,
        String department,
        LocalDate foundOn,
        Node node,
        Plan plan,
        List<UUID> finders) {

    public NewTask {
        finders = List.copyOf(finders);
    }

    UUID[] findersAnd(UUID[] earlier) {
        return Stream.concat(Arrays.stream(earlier), finders.stream())
                .distinct()
                .toArray(UUID[]::new);
    }

    /** A fact, by what stays the same when it is corrected. */
    public record About(String item, String key) {}

    /**
     * The part that the book fills in.
     *
     * @param responsible who at the merchant sees to it
     * @param officer who in the department follows it
     */
    public record Plan(
            String measure,
            @Nullable String responsible,
            @Nullable String officer) {}
}
