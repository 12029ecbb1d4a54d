package org.chengxin.complaint;

import java.util.Arrays;
import java.util.List;
import org.chengxin.shared.Option;

/** What may be found, in the words of the catalogue. 处理超期 is the merchant's lateness, never the office's own. */
enum RulingKind {
    RESPONSIBLE("责任投诉", "商户对争议负有责任"),
    UNWILLING("拒绝调解", "商户无正当理由拒绝或者不参加调解"),
    LATE("处理超期", "商户没有在答复期限内答复（不是承办单位超期）");

    private final String word;
    private final String meaning;

    RulingKind(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(each -> new Option(each.name(), each.word + "：" + each.meaning))
                .toList();
    }
}
