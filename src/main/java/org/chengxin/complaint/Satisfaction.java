package org.chengxin.complaint;

import java.util.Arrays;
import java.util.List;
import org.chengxin.shared.Option;

/** What came of the follow-up (Order 121 asks for it, domain.md §2). */
enum Satisfaction {
    SATISFIED("满意"),
    ACCEPTABLE("基本满意"),
    DISSATISFIED("不满意"),
    UNREACHED("联系不上");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(each -> new Option(each.name(), each.label))
                .toList();
    }

    public String label() {
        return label;
    }
}
