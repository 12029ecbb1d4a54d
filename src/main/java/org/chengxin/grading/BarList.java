package org.chengxin.grading;

import java.util.List;
import java.util.Locale;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.shared.NotFound;

/** The three lists of yes-or-no conditions that stand beside the points. */
enum BarList {
    GATES("红牌条件", "全部满足才能评红牌"),
    CEILINGS("黄牌封顶", "有其中一项，最高评黄牌"),
    VETOES("一票否决", "有其中一项，列为黑牌，须经两人确认");

    private final String label;
    private final String meaning;

    BarList(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BarList ofPath(String path) {
        for (BarList one : values()) {
            if (one.path().equals(path)) {
                return one;
            }
        }
        throw new NotFound("list of conditions " + path);
    }

    List<Bar> of(Definition model) {
        return switch (this) {
            case GATES -> model.gates();
            case CEILINGS -> model.ceilings();
            case VETOES -> model.vetoes();
        };
    }

    /** The model with this list in its place. */
    Definition in(Definition old, List<Bar> bars) {
        return new Definition(
                old.dimensions(),
                old.otherAuthority(),
                old.rules(),
                old.caps(),
                this == GATES ? bars : old.gates(),
                this == CEILINGS ? bars : old.ceilings(),
                this == VETOES ? bars : old.vetoes(),
                old.thresholds(),
                old.probation(),
                old.labels());
    }
}
