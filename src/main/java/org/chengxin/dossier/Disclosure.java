package org.chengxin.dossier;

/** Who may see what a catalogue item holds (domain §4; 公共信用信息目录的共享、公开属性). */
public enum Disclosure {
    PUBLIC("公开", "公示期内逐条显示"),
    AGGREGATE("汇总公开", "只显示各类有几条"),
    CONSENT("授权公开", "商户同意的才显示"),
    INTERNAL("内部使用", "公众看不到");

    private final String label;
    private final String meaning;

    Disclosure(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What the public sees of it, in a few words. */
    public String meaning() {
        return meaning;
    }
}
