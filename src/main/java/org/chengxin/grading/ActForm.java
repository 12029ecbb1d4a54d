package org.chengxin.grading;

import java.util.List;
import org.chengxin.shared.Option;

/**
 * What the form of a step of a decision asks for.
 *
 * @param noun the step in its address
 * @param dated whether it asks for the day on which it happened; otherwise it happens today
 */
record ActForm(String noun, String title, String label, String hint, boolean dated, List<Option> choices, String done) {

    static ActForm of(String noun) {
        return switch (noun) {
            case "service" ->
                new ActForm(
                        noun, "登记告知送达", "送达方式和签收情况", "如 直接送达，经营者本人签收；不要写身份证号、电话", true, List.of(), "已登记送达，陈述申辩期从次日起算");
            case "defence" ->
                new ActForm(
                        noun,
                        "登记陈述申辩",
                        "商户的意见和证据",
                        "按商户原意摘录，附件名称一并写明",
                        true,
                        List.of(new Option("DEFENCE", "作了陈述申辩"), new Option("WAIVER", "书面放弃陈述申辩")),
                        "已登记");
            case "waiver" ->
                new ActForm(
                        noun, "核对放弃申辩", "看到的书面材料", "写明材料名称、日期和签名；登记放弃申辩的人不能自己核对", false, List.of(), "已核对，陈述申辩期就此结束");
            case "review" -> new ActForm(noun, "初审", "初审意见", "对商户的申辩意见逐条回应", false, List.of(), "已初审，等待另一位审批人决定");
            default ->
                new ActForm(
                        noun,
                        "作出决定",
                        "决定理由",
                        "采纳或者不采纳申辩的，写明理由",
                        false,
                        List.of(new Option("IMPOSE", "同意，立即生效"), new Option("REFUSE", "不予变更，维持现行牌级")),
                        "已决定");
        };
    }
}
