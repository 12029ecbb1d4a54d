package org.chengxin.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Option;

/** What a complaint or report is about, in the words of those who file it. */
public enum Category {
    QUALITY("商品质量"),
    FOOD("食品安全"),
    PRICE("价格、收费"),
    SERVICE("服务态度和质量"),
    ADVERTISING("广告、宣传不实"),
    AFTER_SALE("退换货、售后"),
    PREPAID("预付卡、会员卡"),
    OTHER("其他");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Category> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(each -> new Option(each.name(), each.label))
                .toList();
    }
}
