package org.chengxin.merchant;

/** Whether a merchant runs its business at its door. */
public enum MerchantStatus {
    OPERATING("在营"),
    CLOSED("已停业");

    private final String label;

    MerchantStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
