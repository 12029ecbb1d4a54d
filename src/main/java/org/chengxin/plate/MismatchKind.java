package org.chengxin.plate;

/** What is wrong between a plate and the shop it hangs at. */
enum MismatchKind {
    NAME("店名和眼前的不一样"),
    DOOR("门牌和眼前的不一样"),
    TAMPERED("牌子像是后贴的，或被改过"),
    GONE("这家店已经搬走或换了人");

    private final String label;

    MismatchKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
