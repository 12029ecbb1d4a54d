package org.chengxin.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands (domain.md §2), and what that means for the one who complained. */
enum ComplaintState {
    REGISTERED("已登记", "已经收到，等待确定办理人。"),
    PENDING("待受理", "正在看材料，决定是否受理。"),
    SUPPLEMENT("待补正", "材料还不齐，请按下面的要求补充。到期没有补充的，可能不予受理。"),
    ACCEPTED("已受理", "已经受理，正在联系商户。"),
    MEDIATING("调解中", "已经通知商户，正在调解。"),
    PAUSED("调解中，期限暂停", "正在等待检测、鉴定等结果，这段时间不计入调解期限。"),
    SETTLED("调解成功", "双方达成一致，即将正式告知结果。"),
    TERMINATED("终止调解", "调解已经终止，理由见下面的办理经过，即将正式告知结果。"),
    TOLD("已告知", "结果已经告知双方。我们会再联系您，问问结果落实了没有。"),
    FOLLOWED("已回访", "已经回访，即将归档。"),
    ARCHIVED("已归档", "已经办结归档。"),
    REFUSED("不予受理", "按规定不予受理，理由见下面的办理经过。"),
    TRANSFERRED("已移送", "已经移送给有权处理的单位。"),
    WITHDRAWN("已撤回", "您已撤回，不再办理。");

    static final Set<ComplaintState> BEFORE_ACCEPTANCE = EnumSet.of(REGISTERED, PENDING, SUPPLEMENT);
    static final Set<ComplaintState> IN_MEDIATION = EnumSet.of(ACCEPTED, MEDIATING, PAUSED);
    static final Set<ComplaintState> REOPENABLE = EnumSet.of(SETTLED, TERMINATED, TOLD, FOLLOWED);
    static final Set<ComplaintState> CONCLUDED = EnumSet.of(SETTLED, TERMINATED, TOLD, FOLLOWED, ARCHIVED);

    /** Those in which the office has still to decide or to mediate. */
    static final Set<ComplaintState> OPEN = EnumSet.of(REGISTERED, PENDING, SUPPLEMENT, ACCEPTED, MEDIATING, PAUSED);

    private final String label;
    private final String meaning;

    ComplaintState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Its name, given why the mediation ended: what was taken back, or made up between the two, is no mediation that failed. */
    String label(@Nullable String ground) {
        if (this != TERMINATED) {
            return label;
        }
        return WITHDRAWN.name().equals(ground) ? "已撤回，调解终止" : "RECONCILED".equals(ground) ? "已和解，调解终止" : label;
    }

    /** What it means to the one who complained, given why the mediation ended. */
    String meaning(@Nullable String ground) {
        if (WITHDRAWN.name().equals(ground) && this == TERMINATED) {
            return "您已撤回投诉，调解随之终止。";
        }
        if (WITHDRAWN.name().equals(ground) && this == TOLD) {
            return "您已撤回投诉，不再办理。";
        }
        return this == TERMINATED && "RECONCILED".equals(ground) ? "您和商户已经自行和解，调解随之终止，即将正式告知。" : meaning;
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }
}
