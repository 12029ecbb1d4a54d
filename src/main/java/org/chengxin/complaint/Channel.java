package org.chengxin.complaint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.shared.Option;

/** On which way something was filed. Whoever takes it down at the 维权站 says which: a caller has shown no paper. */
enum Channel {
    PLATE("扫码提交"),
    VISIT("来访登记"),
    CALL("来电登记"),
    LETTER("来信登记"),
    HANDED_ON("12345 等转来登记"),
    /** Before the ways of the counter were told apart. */
    COUNTER("维权站登记");

    private static final Set<Channel> ASKED = EnumSet.of(VISIT, CALL, LETTER, HANDED_ON);

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Channel> asked(String name) {
        return ASKED.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .filter(ASKED::contains)
                .map(each -> new Option(each.name(), each.label.replace("登记", "")))
                .toList();
    }
}
