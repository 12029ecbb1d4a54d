package org.chengxin.dossier;

/** Who may see what a catalogue item holds (domain §4; 公共信用信息目录的共享、公开属性). */
public enum Disclosure {
    PUBLIC("公开"),
    AGGREGATE("汇总公开"),
    CONSENT("授权公开"),
    INTERNAL("内部使用");

    private final String label;

    Disclosure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
