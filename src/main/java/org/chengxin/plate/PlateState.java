package org.chengxin.plate;

/** Where a plate stands in its life (domain §9: 正常、停用、补办). Only an issued plate speaks for its merchant. */
public enum PlateState {
    ISSUED("正常", "扫码可查询商户信用信息"),
    REPLACED("已补办", "原牌损坏，已换发新牌"),
    LOST("已挂失", "原牌遗失，已挂失并换发新牌"),
    RETIRED("已停用", "标识牌已停止使用");

    private final String label;
    private final String meaning;

    PlateState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The official word shown on screens. */
    public String label() {
        return label;
    }

    /** What the state means, in one clause. */
    public String meaning() {
        return meaning;
    }
}
