package org.chengxin.dossier;

/** Where the information of a catalogue item comes from (张政字〔2021〕90号 四（三） names kinds that no department reports). */
public enum Origin {
    REPORTED("部门报送"),
    /** The system's own channel will produce it; until that opens, the named department reports sums. */
    INTERIM("系统生成；线上渠道开通前由责任单位汇总报送"),
    REGISTER("商户名册，登记时形成"),
    SYSTEM("系统生成");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether departments hand it in. */
    public boolean takesReports() {
        return this == REPORTED || this == INTERIM;
    }
}
