package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dated version of the rules by which facts become points and points a grade (domain §5). It is data: which facts,
 * how many points, how they fade, what blocks red, what caps at yellow and what is black.
 *
 * @param code family of models, e.g. {@code street-default}
 * @param version counts up; a version that an assessment rests on never changes
 * @param name official name
 * @param basis what the model rests on
 * @param effectiveFrom first day it is used
 * @param effectiveTo last day it is used; null while it is in force
 * @param definition the rules
 */
public record ScoringModel(
        String code,
        int version,
        String name,
        String basis,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Definition definition) {

    /** Rule codes of the lines that follow from the dimension table rather than from a rule. */
    static final String BASE = "base";

    static final String EARNED_LIMIT = "earned-limit";
    static final String FLOOR = "floor";

    private static final Map<String, String> TABLE_RULES = Map.of(BASE, "基础分", EARNED_LIMIT, "加分上限", FLOOR, "最低为零");

    /** Everything a model says, as it stands in {@code R__scoring_model.sql}. */
    public record Definition(
            List<Dimension> dimensions,
            String otherAuthority,
            List<Rule> rules,
            List<Cap> caps,
            List<Bar> gates,
            List<Bar> ceilings,
            List<Bar> vetoes,
            Thresholds thresholds,
            Probation probation,
            Map<String, String> labels) {

        public Definition {
            dimensions = List.copyOf(dimensions);
            rules = List.copyOf(rules);
            caps = List.copyOf(caps);
            gates = List.copyOf(gates);
            ceilings = List.copyOf(ceilings);
            vetoes = List.copyOf(vetoes);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * One part of the hundred points.
     *
     * @param max base and earned together
     * @param base points kept unless deducted
     * @param earned points that need evidence
     * @param authorities departments whose penalties and findings are charged here
     */
    public record Dimension(String code, String name, int max, int base, int earned, List<String> authorities) {
        public Dimension {
            authorities = List.copyOf(authorities);
        }
    }

    /** Whether a rule takes or gives. */
    public enum Kind {
        DEDUCTION("扣分"),
        AWARD("加分");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How the facts that count make lines or answers: one line each; one if any; one if all; only if none. */
    public enum Count {
        EACH("逐条计"),
        ANY("有一条即可"),
        ALL("看到的全部符合"),
        NONE("一条也没有");

        private final String label;

        Count(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One rule of the ledger.
     *
     * @param dimension where it is charged; null to charge the dimension of the fact's authority
     * @param points full points, positive for awards and deductions alike
     * @param of which facts count
     * @param decay how the points fade; null if they do not
     * @param words plain sentence with {@code {field}} holes; a part in square brackets goes if its holes stay empty
     * @param publicWords what the public reads instead while the facts themselves are not public
     */
    public record Rule(
            String code,
            String name,
            @Nullable String dimension,
            Kind kind,
            BigDecimal points,
            Count count,
            Criterion of,
            @Nullable Decay decay,
            String words,
            String publicWords,
            String basis) {}

    /** Deductions of several rules together take no more than this from a dimension. */
    public record Cap(String code, String name, List<String> rules, BigDecimal points) {
        public Cap {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A yes-or-no condition beside the points: a gate for red, a ceiling at yellow, or a veto.
     *
     * @param count what must be true of the facts for the merchant to be on the good side
     * @param met sentence for the good side; {@code {n}} is the number of facts
     * @param unmet sentence for the bad side
     */
    public record Bar(String code, String name, Count count, Criterion of, String met, String unmet, String basis) {}

    /** Lowest scores of red, blue and yellow; compared after rounding to two decimals. */
    public record Thresholds(BigDecimal red, BigDecimal blue, BigDecimal yellow) {}

    /** No grade before so many months after opening, nor before the first fact of the needed kind. */
    public record Probation(int months, Criterion needs) {}

    public Dimension dimension(String code) {
        return definition.dimensions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("模型没有“" + code + "”这一项"));
    }

    /** The dimension that answers for a department; departments outside the table go to {@code otherAuthority}. */
    Dimension dimensionOf(String authority) {
        return definition.dimensions().stream()
                .filter(one -> one.authorities().contains(authority))
                .findFirst()
                .orElseGet(() -> dimension(definition.otherAuthority()));
    }

    /** Name of the rule, cap or table rule a ledger line rests on. */
    public String ruleName(String rule) {
        String table = TABLE_RULES.get(rule);
        return table != null
                ? table
                : Stream.concat(
                                definition.rules().stream().map(one -> Map.entry(one.code(), one.name())),
                                definition.caps().stream().map(one -> Map.entry(one.code(), one.name())))
                        .filter(one -> one.getKey().equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("模型没有“" + rule + "”这条规则"))
                        .getValue();
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    static Set<String> tableRules() {
        return TABLE_RULES.keySet();
    }
}
