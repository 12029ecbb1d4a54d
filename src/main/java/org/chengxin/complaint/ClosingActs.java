package org.chengxin.complaint;

import java.util.EnumSet;
import java.util.Set;

/** What is done with a complaint once its mediation has ended. */
final class ClosingActs {

    private static final Set<ComplaintState> ENDED = EnumSet.of(ComplaintState.SETTLED, ComplaintState.TERMINATED);
    private static final Set<ComplaintState> TOLD = EnumSet.of(ComplaintState.TOLD, ComplaintState.FOLLOWED);
    private static final String UNASKED = "unasked-reopening";

    private ClosingActs() {}

    static void addTo(Desk<ComplaintState> desk, Aftercare aftercare, Rulings rulings) {
        desk.add(DeskAct.of("notice", "登记告知", "写明怎样告知投诉人和商户、谁接的电话。").noting(), ENDED, aftercare::tell);
        desk.add(
                DeskAct.of("follow-up", "登记回访", "问清楚落实了没有。联系不上的可以再次登记。")
                        .choosing("回访结果", Satisfaction.options())
                        .noting(),
                TOLD,
                aftercare::followUp);
        desk.add(DeskAct.of("archive", "归档", "回访后留几个工作日给投诉人申请重新处理，之后才能归档。").noting(), TOLD, aftercare::archive);
        desk.add(
                DeskAct.of("reopening", "重新处理", "投诉人申请的。重新计算一个调解期限。").telling().noting(),
                ComplaintState.REOPENABLE,
                aftercare::reopen);
        desk.add(
                DeskAct.of("reopening-refusal", "不重新处理", "回复投诉人的申请。").telling(),
                ComplaintState.REOPENABLE,
                aftercare::declineReopening);
        desk.addForSecond(
                DeskAct.of(UNASKED, "决定重新处理", "投诉人没有申请的，由办理人以外的人决定，并告诉投诉人。重新计算一个调解期限。")
                        .telling()
                        .noting(),
                ComplaintState.REOPENABLE,
                aftercare::reopenUnasked);
        desk.add(
                DeskAct.of("ruling", "认定责任", "记为信用信息，影响这家商户的评分。有误的可以撤销。处理超期指商户逾期不答复。")
                        .choosing("认定什么", RulingKind.options())
                        .noting(),
                ComplaintState.CONCLUDED,
                rulings::rule);
    }

    /** Whether the act has a meaning for this complaint beyond the state in which it is offered. */
    static boolean suits(DeskAct act, ComplaintView complaint) {
        return switch (act.slug()) {
            case "reopening", "reopening-refusal" -> complaint.reopenAsked();
            case UNASKED -> !complaint.reopenAsked() && !complaint.isTakenBack();
            case "follow-up" ->
                !complaint.isTakenBack() && (complaint.state() == ComplaintState.TOLD || complaint.isUnreached());
            default -> true;
        };
    }
}
