package org.chengxin.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what one version of a text says differently from another, as sentences a person reads. */
public final class Differences {

    private final List<String> sentences = new ArrayList<>();

    /** Notes “…由“甲”改为“乙”。” where the two texts differ; nothing said reads as “无”. */
    public void compare(String what, @Nullable Object before, @Nullable Object after) {
        String old = Objects.toString(before, "");
        String now = Objects.toString(after, "");
        if (!old.equals(now)) {
            sentences.add(what + "由“" + (old.isEmpty() ? "无" : old) + "”改为“" + (now.isEmpty() ? "无" : now) + "”。");
        }
    }

    public void add(String sentence) {
        sentences.add(sentence);
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
