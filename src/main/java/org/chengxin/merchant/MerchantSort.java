package org.chengxin.merchant;

/** The orders in which the register may be listed; each has its index. */
public enum MerchantSort {
    REGISTERED("登记先后", "id"),
    NAME("商户名称", "name"),
    OPENED("开业日期", "coalesce(opened_on, date '0001-01-01')");

    private final String label;
    private final String expression;

    MerchantSort(String label, String expression) {
        this.label = label;
        this.expression = expression;
    }

    public String label() {
        return label;
    }

    String expression() {
        return expression;
    }
}
