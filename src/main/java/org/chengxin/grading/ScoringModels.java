package org.chengxin.grading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All versions of the scoring model. Few and rarely changed: kept in memory for a minute. */
@Component
class ScoringModels {

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<ScoringModel>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    ScoringModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force on a day; the database lets no two be in force at once. */
    ScoringModel on(LocalDate day) {
        return all().stream()
                .filter(model -> model.isInForceOn(day))
                .findFirst()
                .orElseThrow(() -> new Rejected(day + " 没有生效的评分模型，请选择模型生效以后的日期。"));
    }

    /** The version in force on each day ahead, as far as is known today; beyond that, today's. */
    Function<LocalDate, ScoringModel> from(LocalDate today) {
        ScoringModel now = on(today);
        List<ScoringModel> known = all();
        return day -> known.stream()
                .filter(model -> model.isInForceOn(day))
                .findFirst()
                .orElse(now);
    }

    /** The version of the same model that was in force until this one took its place. */
    Optional<ScoringModel> before(ScoringModel model) {
        LocalDate last = model.effectiveFrom().minusDays(1);
        return all().stream()
                .filter(one -> one.isInForceOn(last) && one.code().equals(model.code()))
                .findFirst();
    }

    ScoringModel version(String code, int version) {
        return all().stream()
                .filter(model -> model.code().equals(code) && model.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no model " + code + " " + version));
    }

    /** The definition that came with this release, where it differs from the version in force; nobody is judged by it before it is adopted. */
    Optional<Definition> shipped(ScoringModel inForce) {
        return jdbc.sql("select definition from grading_default where code = ?")
                .param(inForce.code())
                .query(String.class)
                .optional()
                .map(ModelText::read)
                .filter(shipped -> !ModelText.hash(shipped).equals(ModelText.hash(inForce.definition())));
    }

    /** Every version, newest first. */
    List<ScoringModel> all() {
        return cache.get("all");
    }

    /** Reads everything anew at the next question, here and again once the running transaction has come true. */
    void refresh() {
        forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    void forget() {
        cache.invalidateAll();
    }

    private List<ScoringModel> load() {
        return jdbc.sql("select code, version, name, basis, effective_from, effective_to, definition"
                        + " from grading_model order by effective_from desc")
                .query(ScoringModels::toModel)
                .list();
    }

    private static ScoringModel toModel(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("effective_to");
        return new ScoringModel(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("basis"),
                row.getDate("effective_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                ModelText.read(row.getString("definition")));
    }
}
