package org.chengxin.complaint;

/** Where a report stands (domain.md §2), and what that means for the one who reported. */
enum ReportState {
    REGISTERED("已登记", "已经收到，等待确定办理人。"),
    VERIFYING("核查中", "正在核查您反映的线索。"),
    PAUSED("核查中，期限暂停", "正在等待检测、检验、鉴定结果，这段时间不计入核查期限。"),
    FILED("已立案", "经核查决定立案，处理结果依法公示。"),
    NOT_FILED("不予立案", "经核查决定不予立案，理由见下面的办理经过。"),
    TOLD("已告知", "是否立案已经告知。"),
    TRANSFERRED("已移送", "已经移送给有权处理的单位。"),
    MERGED("已并案", "与此前收到的同一线索合并办理。");

    private final String label;
    private final String meaning;

    ReportState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    boolean isOpen() {
        return this == REGISTERED || this == VERIFYING || this == PAUSED;
    }
}
