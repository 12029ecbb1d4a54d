package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Draft;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Says of a row whose statement it is, how grave it is, and what its fact will carry. Asks no database, so rows can stream. */
final class Appraiser {

    private static final Set<String> SUBJECT = Set.of("credit_code", "registration_no");

    private final CatalogueItem item;
    private final Authorities authorities;

    Appraiser(CatalogueItem item, Authorities authorities) {
        this.item = item;
        this.authorities = authorities;
    }

    Appraised appraise(Judge.Candidate candidate) {
        Reading reading = candidate.reading();
        List<Problem> problems = new ArrayList<>(reading.problems());
        String authority = authorities.of(reading, problems);
        boolean codeRefused = problems.stream().anyMatch(problem -> problem.isFatal() && isSubject(problem));
        String code = codeRefused ? null : reading.data().get("credit_code");
        String number = codeRefused ? null : reading.data().get("registration_no");
        if (!codeRefused && code == null && number == null) {
            problems.add(
                    isNaturalPerson(reading)
                            ? Problem.info("party_name", "自然人记录没有单位代码，无法自动对应商户，留在待匹配")
                            : Problem.fatal("credit_code", "“统一社会信用代码”和“工商注册号”都没有填写，无法认定是哪家商户"));
        }
        Grading grading = grade(reading, problems);
        Draft draft = draft(reading, authority, grading.grade(), problems);
        return new Appraised(
                candidate,
                grading.grade(),
                grading.suggested(),
                authority,
                code,
                number,
                item.titleOf(reading.data()),
                List.copyOf(problems),
                draft,
                Ids.next());
    }

    private static boolean isSubject(Problem problem) {
        return problem.field() != null && SUBJECT.contains(problem.field());
    }

    private boolean isNaturalPerson(Reading reading) {
        String kind = reading.data().get("party_kind");
        return item.field("party_kind").isPresent() && (kind == null || kind.equals("自然人"));
    }

    private record Grading(@Nullable String grade, boolean suggested) {}

    private Grading grade(Reading reading, List<Problem> problems) {
        String field = item.definition().gradeField();
        String stated = field == null ? null : reading.data().get(field);
        if (stated != null
                || !item.code().equals("penalty")
                || problems.stream().anyMatch(Problem::isFatal)) {
            return new Grading(stated, false);
        }
        String kinds = reading.data().getOrDefault("kinds", "");
        if (reading.data().containsKey("fine") && !kinds.contains("罚款")) {
            problems.add(Problem.warn("fine", "填了罚款金额，但“处罚类别”里没有罚款，请核对"));
        }
        SeveritySuggestion suggestion = SeveritySuggestion.of(reading.data());
        problems.add(Problem.info(field, "失信程度未填，系统建议“" + suggestion.severity() + "”（" + suggestion.reason() + "）"));
        return new Grading(suggestion.severity(), true);
    }

    private @Nullable Draft draft(
            Reading reading, @Nullable String authority, @Nullable String grade, List<Problem> problems) {
        if (authority == null || problems.stream().anyMatch(Problem::isFatal)) {
            return null;
        }
        Draft draft = Draft.of(item, authority, grade, reading.data()).orElse(null);
        if (draft == null) {
            String field = item.definition().validFrom();
            problems.add(Problem.fatal(field, "缺少日期，无法记入档案"));
        } else if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            problems.add(Problem.fatal(
                    item.definition().validTo(), "终止日期 " + draft.validTo() + " 早于开始日期 " + draft.validFrom() + "，请核对"));
            return null;
        }
        return draft;
    }
}
