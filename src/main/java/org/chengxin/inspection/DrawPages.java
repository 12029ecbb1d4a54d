package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the public page of one draw shows. */
@Component
class DrawPages {

    private final CandidateRows rows;
    private final PlanParts parts;
    private final Departments departments;

    DrawPages(CandidateRows rows, PlanParts parts, Departments departments) {
        this.rows = rows;
        this.parts = parts;
        this.departments = departments;
    }

    /** @param row what {@link PublishedDraws} selects */
    DrawView of(ResultSet row) throws SQLException {
        PlanId plan = new PlanId(row.getObject("id", UUID.class));
        Timestamp drawn = row.getTimestamp("drawn_at");
        byte[] seed = row.getBytes("seed");
        List<Candidate> candidates = rows.candidates(plan);
        Map<String, Candidate.Kind> kinds =
                candidates.stream().collect(Collectors.toMap(Candidate::stratum, Candidate::kind, (one, same) -> one));
        List<Strata.Stratum> strata = rows.strata(plan);
        return new DrawView(
                row.getString("number"),
                row.getString("slug"),
                row.getString("title"),
                PlanMethod.valueOf(row.getString("method")).label(),
                parts.areas(plan),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                why(plan, row, strata),
                Moments.second(row.getTimestamp("announced_at").toInstant()),
                row.getString("seed_hash"),
                row.getString("candidates_hash"),
                drawn == null ? null : Moments.second(drawn.toInstant()),
                seed == null ? null : HexFormat.of().formatHex(seed),
                "CANCELLED".equals(row.getString("state")) ? row.getString("end_reason") : null,
                strata.stream()
                        .map(one ->
                                new DrawView.Layer(label(kinds.get(one.name())), one.name(), one.size(), one.take()))
                        .toList(),
                entrants(candidates, Candidate.Kind.MERCHANT, seed != null),
                entrants(candidates, Candidate.Kind.OFFICER, seed != null));
    }

    private String why(PlanId plan, ResultSet row, List<Strata.Stratum> strata) throws SQLException {
        if (strata.stream().anyMatch(one -> one.name().equals(Strata.RED))) {
            return "红牌商户分在单独一层，抽取的比例低于其他商户（守信激励，减少行政检查次数）。每一层内机会均等。";
        }
        if (parts.mustBeEqual(plan, row.getBoolean("complaint_led"))) {
            return "本次涉及食品安全、消防安全或者由投诉举报引起，红牌商户与其他商户同等抽取，机会均等。";
        }
        return "全部候选在同一层，机会均等。";
    }

    private static String label(Candidate.@Nullable Kind kind) {
        return kind == null ? "" : kind.label();
    }

    private List<DrawView.Entrant> entrants(List<Candidate> candidates, Candidate.Kind kind, boolean over) {
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        return candidates.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> new DrawView.Entrant(
                        one.code(),
                        one.department() == null
                                ? one.name()
                                : names.getOrDefault(one.department(), "") + " " + one.name(),
                        one.stratum(),
                        one.reason(),
                        over ? one.rank() : null))
                .sorted(Comparator.comparing((DrawView.Entrant one) -> !one.isDrawn())
                        .thenComparing(DrawView.Entrant::layer)
                        .thenComparing(one -> one.rank() == null ? 0 : one.rank())
                        .thenComparing(DrawView.Entrant::code))
                .toList();
    }
}
