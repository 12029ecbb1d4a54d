package org.chengxin.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.Differences;

/** What one version of a checklist asks differently from another, in sentences. */
final class ChecklistDifferences {

    private ChecklistDifferences() {}

    static List<String> between(List<ChecklistItem> before, List<ChecklistItem> after) {
        Map<String, ChecklistItem> old = byCode(before);
        Map<String, ChecklistItem> now = byCode(after);
        Differences found = new Differences();
        now.forEach((code, item) -> {
            ChecklistItem was = old.get(code);
            if (was == null) {
                found.add("新增 " + code + "“" + item.text() + "”（" + item.grade() + "）。");
            } else {
                found.compare(code + " 的内容", was.text(), item.text());
                found.compare(code + " 的问题程度", was.grade(), item.grade());
                found.compare(code + " 的依据", was.basis(), item.basis());
            }
        });
        old.forEach((code, item) -> {
            if (!now.containsKey(code)) {
                found.add("删去 " + code + "“" + item.text() + "”。");
            }
        });
        if (!common(old, now).equals(common(now, old))) {
            found.add("检查项的次序有变。");
        }
        return found.sentences();
    }

    private static List<String> common(Map<String, ChecklistItem> one, Map<String, ChecklistItem> other) {
        return one.keySet().stream().filter(other::containsKey).toList();
    }

    private static Map<String, ChecklistItem> byCode(List<ChecklistItem> items) {
        Map<String, ChecklistItem> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(item.code(), item));
        return map;
    }
}
