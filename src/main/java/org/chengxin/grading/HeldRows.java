package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** The merchants of a lot with the little that a full re-score must know of the assessment held of each. */
@Repository
class HeldRows {

    private static final String LOCK = """
            select id from merchant_merchant where id >= ? and id <= ? for no key update skip locked""";
    private static final String SELECT = """
            select m.id, m.opened_on, a.grade, a.inputs_hash, a.next_change, s.grade, a.model_version,
              coalesce((select max(c.model_version) from grading_confirmation c where c.assessment_id = a.id), a.model_version),
              exists (select from grading_decision d where d.merchant_id = m.id and d.ended_at is null)
            from merchant_merchant m
            left join grading_assessment a on a.merchant_id = m.id and a.is_current
            left join grading_standing s on s.merchant_id = m.id and s.ended_at is null
            where m.id >= ? and m.id <= ? order by m.id""";

    private final JdbcTemplate jdbc;

    HeldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param inputsHash null where the merchant was never assessed; it names the model, too
     * @param nextChange the day from which the assessment may say something else on the same inputs
     * @param madeUnder version of the model it was made by
     * @param standsUnder version of the model it was last confirmed under
     * @param inForce the grade in force; null before the first
     * @param deciding whether a decision about it is on its way
     */
    record Held(
            MerchantId merchant,
            @Nullable LocalDate openedOn,
            @Nullable Grade grade,
            @Nullable String inputsHash,
            @Nullable LocalDate nextChange,
            @Nullable Grade inForce,
            int madeUnder,
            int standsUnder,
            boolean deciding) {

        /** Whether the grade in force may have to follow this assessment. */
        boolean isMovedBy(Assessment now) {
            return deciding || inForce != now.grade();
        }

        /** Whether a new assessment of that day would only repeat it. */
        boolean stillSays(Assessment now, Collection<Fact> live) {
            return inputsHash != null
                    && standsUnder == now.modelVersion()
                    && InputsHash.isOf(now, openedOn, live, inputsHash, madeUnder)
                    && (nextChange == null || now.asOf().isBefore(nextChange));
        }
    }

    /**
     * Keeps everybody else from assessing the merchants of a lot until the transaction ends; those that are being assessed
     * now are not waited for.
     *
     * @return the merchants kept
     */
    Set<MerchantId> lock(FullRescore.Lot lot) {
        return new HashSet<>(jdbc.query(
                LOCK,
                (row, number) -> new MerchantId(row.getObject(1, UUID.class)),
                lot.first().value(),
                lot.last().value()));
    }

    List<Held> of(FullRescore.Lot lot) {
        List<Held> held = new ArrayList<>();
        jdbc.query(
                SELECT,
                (RowCallbackHandler) row -> {
                    held.add(new Held(
                            new MerchantId(row.getObject(1, UUID.class)),
                            row.getObject(2, LocalDate.class),
                            grade(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            grade(row.getString(6)),
                            row.getInt(7),
                            row.getInt(8),
                            row.getBoolean(9)));
                },
                lot.first().value(),
                lot.last().value());
        return held;
    }

    /** All merchants in ranges of so many, in the order of their ids. */
    List<FullRescore.Lot> lots(int size) {
        return jdbc.query(
                """
                select (array_agg(id order by id))[1], (array_agg(id order by id desc))[1] from (
                  select id, (row_number() over (order by id) - 1) / ? as lot from merchant_merchant) as m
                group by lot order by lot""",
                (row, number) -> new FullRescore.Lot(
                        new MerchantId(row.getObject(1, UUID.class)), new MerchantId(row.getObject(2, UUID.class))),
                size);
    }

    private static @Nullable Grade grade(@Nullable String name) {
        return name == null ? null : Grade.valueOf(name);
    }
}
