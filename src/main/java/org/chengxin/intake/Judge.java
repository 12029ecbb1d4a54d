package org.chengxin.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one submission, a batch at a time: whose statement each is, which merchant it is about, whether the
 * file says it twice, and how it stands to what the dossier knows. One judge serves one file, since twins may lie far
 * apart in it.
 */
class Judge {

    private final CatalogueItem item;
    private final Actor actor;
    private final SubmissionId submission;
    private final Subjects subjects;
    private final Facts facts;
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<String, Twin> seen = new HashMap<>();

    /** An earlier row of the same file with the same key. */
    private record Twin(int number, Map<String, String> data) {}

    Judge(
            CatalogueItem item,
            Actor actor,
            SubmissionId submission,
            Departments departments,
            Subjects subjects,
            Facts facts) {
        this.item = item;
        this.actor = actor;
        this.submission = submission;
        this.subjects = subjects;
        this.facts = facts;
        departments.all().forEach(department -> {
            this.departments.put(department.name(), department);
            if (department.creditCode() != null) {
                this.departments.put(department.creditCode(), department);
            }
        });
    }

    /** A row as read, not yet judged. */
    record Candidate(int ordinal, String sheet, int number, List<String> raw, Reading reading) {}

    List<StagedRow> judge(List<Candidate> batch) {
        Subjects.Known known =
                subjects.among(batch.stream().map(Candidate::reading).toList());
        List<StagedRow> rows = new ArrayList<>();
        for (Candidate candidate : batch) {
            rows.add(match(candidate, known));
        }
        return compare(rows);
    }

    /** The verdict of one matched row again, after its class was set by hand. */
    StagedRow again(StagedRow row) {
        return compare(List.of(row)).get(0);
    }

    private StagedRow match(Candidate candidate, Subjects.Known known) {
        Reading reading = candidate.reading();
        List<Problem> problems = new ArrayList<>(reading.problems());
        String authority = authority(reading, problems);
        Subjects.Subject subject = known.find(reading).orElse(null);
        describeSubject(reading, subject, problems);
        Grading grading = grade(reading, problems);
        boolean fatal = problems.stream().anyMatch(Problem::isFatal);
        StagedRow row = new StagedRow(
                candidate.ordinal(),
                candidate.sheet(),
                candidate.number(),
                candidate.raw(),
                reading.data(),
                grading.grade(),
                grading.suggested(),
                authority,
                fatal || subject == null ? null : subject.id(),
                item.titleOf(reading.data()),
                fatal ? Verdict.REJECTED : Verdict.UNMATCHED,
                List.copyOf(problems),
                null);
        return fatal ? row : againstTwins(row);
    }

    private @Nullable String authority(Reading reading, List<Problem> problems) {
        String field = item.definition().authorityField();
        if (field == null) {
            return actor.department();
        }
        String code = reading.data().get(field);
        String name = reading.data().get("authority_name");
        Department department = departments.get(code != null ? code : String.valueOf(name));
        if (department == null) {
            if (problems.stream().noneMatch(problem -> field.equals(problem.field()))) {
                problems.add(Problem.fatal(
                        field,
                        "作出机关“" + (name != null ? name : "") + (code != null ? " " + code : "")
                                + "”不在本系统单位名册内，请核对机关名称和统一社会信用代码"));
            }
            return null;
        }
        if (!department.code().equals(actor.department()) && !actor.leads()) {
            problems.add(Problem.fatal(field, "作出机关是“" + department.name() + "”，不是本单位，请由该单位报送，或请牵头单位代报"));
        }
        return department.code();
    }

    private void describeSubject(Reading reading, Subjects.@Nullable Subject subject, List<Problem> problems) {
        String code = reading.data().get("credit_code");
        String number = reading.data().get("registration_no");
        boolean codeRefused = problems.stream()
                .anyMatch(problem -> problem.isFatal()
                        && ("credit_code".equals(problem.field()) || "registration_no".equals(problem.field())));
        if (codeRefused) {
            return;
        }
        if (code == null && number == null && isNaturalPerson(reading)) {
            problems.add(Problem.info("party_name", "自然人记录没有单位代码，无法自动对应商户，留在待匹配"));
        } else if (code == null && number == null) {
            problems.add(Problem.fatal("credit_code", "“统一社会信用代码”和“工商注册号”都没有填写，无法认定是哪家商户"));
        } else if (subject == null) {
            problems.add(Problem.info(
                    "credit_code",
                    "名册中没有" + (code != null ? "统一社会信用代码为 " + code : "工商注册号为 " + number) + " 的商户，这一行留在待匹配，不计入任何商户"));
        } else {
            String name = reading.data().get("party_name");
            if (name != null && !name.equals(subject.name())) {
                problems.add(Problem.warn("party_name", "名称“" + name + "”与档案“" + subject.name() + "”不一致，请核对代码是否填错"));
            }
            if (subject.closed()) {
                problems.add(Problem.info(null, "该商户已停业，信息记入其档案"));
            }
        }
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

    /** 文号 + 机关 + 相对人 is one statement: the second row that makes it is the same, or contradicts the first. */
    private StagedRow againstTwins(StagedRow row) {
        String subject = row.data().getOrDefault("credit_code", row.data().getOrDefault("registration_no", ""));
        StringBuilder key = new StringBuilder(subject).append('|').append(row.authority());
        item.definition()
                .key()
                .forEach(field -> key.append('|').append(row.data().getOrDefault(field, "")));
        Twin twin = seen.putIfAbsent(key.toString(), new Twin(row.number(), row.data()));
        if (twin == null) {
            return row;
        }
        List<Problem> problems = new ArrayList<>(row.problems());
        if (twin.data().equals(row.data())) {
            problems.add(Problem.info(null, "与第 " + twin.number() + " 行完全相同，只计一次"));
            return row.unlinked(Verdict.SAME, List.copyOf(problems));
        }
        problems.add(Problem.fatal(null, "与第 " + twin.number() + " 行是同一份文书但内容不同，请核对后只保留一行"));
        return row.unlinked(Verdict.REJECTED, List.copyOf(problems));
    }

    private List<StagedRow> compare(List<StagedRow> rows) {
        List<StagedRow> open =
                rows.stream().filter(row -> row.merchant() != null).toList();
        Map<String, String> decided = facts.liveGrades(statements(open));
        List<StagedRow> settled =
                open.stream().map(row -> keepDecidedGrade(row, decided)).toList();
        List<Facts.Standing> standings = facts.standings(statements(settled));
        Map<Integer, StagedRow> byOrdinal = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            StagedRow row = settled.get(i);
            byOrdinal.put(row.ordinal(), row.judged(verdict(standings.get(i)), row.problems()));
        }
        return rows.stream()
                .map(row -> byOrdinal.getOrDefault(row.ordinal(), row))
                .toList();
    }

    private List<NewFact> statements(List<StagedRow> rows) {
        return rows.stream()
                .map(row -> row.statement(item.code(), actor.department(), submission))
                .toList();
    }

    /** A class once decided by a person is not overturned by a suggestion when the same file comes again. */
    private StagedRow keepDecidedGrade(StagedRow row, Map<String, String> decided) {
        if (!row.gradeSuggested()) {
            return row;
        }
        String known = decided.get(facts.keyOf(row.statement(item.code(), actor.department(), submission)));
        if (known == null) {
            return row;
        }
        List<Problem> problems = row.problems().stream()
                .filter(problem ->
                        !String.valueOf(item.definition().gradeField()).equals(problem.field()))
                .toList();
        return row.graded(known, false, problems);
    }

    private static Verdict verdict(Facts.Standing standing) {
        return switch (standing) {
            case NEW -> Verdict.NEW;
            case CHANGED -> Verdict.CHANGED;
            case SAME -> Verdict.SAME;
        };
    }
}
