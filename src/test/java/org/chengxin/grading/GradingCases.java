package org.chengxin.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;

/** Reads {@code docs/评分案例.md}: what a policy officer reads there is what the tests compute. */
final class GradingCases {

    static final Path DOCUMENT = Path.of("docs/评分案例.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate OPENED = LocalDate.of(2024, 11, 22);
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "市场监管", "scjg",
            "综合执法", "zhzf",
            "消防救援", "xfjy",
            "卫生健康", "wsjk",
            "税务", "swj",
            "公安", "gajz",
            "住房城乡建设", "zjj",
            "行政审批", "xzsp",
            "供电", "gdzx",
            "街道", "mashang");

    private GradingCases() {}

    /** What the document expects, or what a model makes of the same shop. */
    record Outcome(BigDecimal score, Grade grade, Set<String> unmet) {}

    /** One line of the document. */
    record Case(String number, String situation, LocalDate opened, List<Fact> facts, Outcome expected) {

        Outcome under(ScoringModel model) {
            Assessment assessment = Assessor.assess(model, facts, opened, DAY);
            Set<String> unmet = Stream.of(assessment.gates(), assessment.ceilings(), assessment.vetoes())
                    .flatMap(List::stream)
                    .filter(check -> !check.met())
                    .map(Check::name)
                    .collect(Collectors.toSet());
            return new Outcome(assessment.score(), assessment.grade(), unmet);
        }

        @Override
        public String toString() {
            return number + " " + situation;
        }
    }

    static List<Case> all() {
        Map<String, String> shorthands = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        for (String line : lines()) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            if (line.startsWith("| 【")) {
                shorthands.put(cells.get(1), expand(cells.get(2), shorthands));
            } else if (line.matches("\\| \\d+ \\|.*")) {
                cases.add(toCase(cells, shorthands));
            }
        }
        return cases;
    }

    private static Case toCase(List<String> cells, Map<String, String> shorthands) {
        List<Fact> facts = new ArrayList<>();
        LocalDate opened = OPENED;
        for (String text : expand(cells.get(3), shorthands).split("；")) {
            if (text.startsWith("开业 ")) {
                opened = LocalDate.parse(text.substring(3));
            } else {
                facts.add(fact(text));
            }
        }
        Set<String> unmet =
                cells.get(6).equals("—") ? Set.of() : Set.of(cells.get(6).split("；"));
        return new Case(
                cells.get(1),
                cells.get(2),
                opened,
                facts,
                new Outcome(new BigDecimal(cells.get(4)), grade(cells.get(5)), unmet));
    }

    private static String expand(String text, Map<String, String> shorthands) {
        String expanded = text;
        for (Map.Entry<String, String> one : shorthands.entrySet()) {
            expanded = expanded.replace(one.getKey(), one.getValue());
        }
        if (expanded.contains("【")) {
            throw new IllegalArgumentException("没有这个简写：" + expanded);
        }
        return expanded;
    }

    /** {@code 采集目录项 日期 单位 名=值 …}, in the words of the model's own labels. */
    private static Fact fact(String text) {
        String[] words = text.strip().split(" ");
        String item = key(words[0], "");
        FactFixtures fact = FactFixtures.a(item, LocalDate.parse(words[1]))
                .by(java.util.Objects.requireNonNull(DEPARTMENTS.get(words[2]), text));
        for (String word : List.of(words).subList(3, words.length)) {
            String[] pair = word.split("=");
            switch (pair[0]) {
                case "不公示" -> fact.notPublic();
                case "已撤回" -> fact.withdrawn();
                case "公示至" -> fact.publicUntil(LocalDate.parse(pair[1]));
                case "有效期至" -> fact.validTo(LocalDate.parse(pair[1]));
                case "违法程度", "问题程度" -> fact.grade(pair[1]);
                default -> fact.with(key(pair[0], item + ".").substring(item.length() + 1), pair[1]);
            }
        }
        return fact.build();
    }

    private static String key(String label, String prefix) {
        return Models.DEFAULT.definition().labels().entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix) && one.getValue().equals(label))
                .map(Map.Entry::getKey)
                .filter(found -> !prefix.isEmpty() || !found.contains("."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("模型里没有“" + label + "”这个名称"));
    }

    private static Grade grade(String word) {
        return Stream.of(Grade.values())
                .filter(grade -> grade.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有“" + word + "”这个牌级"));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
