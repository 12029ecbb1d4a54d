package org.chengxin.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Which acts a complaint offers in which state, and who carries them out. */
@Component
class ComplaintDesk extends Desk<ComplaintState> {

    private static final Set<ComplaintState> PENDING = EnumSet.of(ComplaintState.PENDING);
    private static final Set<ComplaintState> REFUSABLE = EnumSet.of(ComplaintState.PENDING, ComplaintState.SUPPLEMENT);
    private static final Set<ComplaintState> ACCEPTED = EnumSet.of(ComplaintState.ACCEPTED);
    private static final Set<ComplaintState> MEDIATING = EnumSet.of(ComplaintState.MEDIATING);
    private static final Set<ComplaintState> SUPPLEMENT = EnumSet.of(ComplaintState.SUPPLEMENT);
    private static final Set<ComplaintState> PAUSED = EnumSet.of(ComplaintState.PAUSED);
    private static final Set<ComplaintState> ANY = EnumSet.allOf(ComplaintState.class);

    /** For what the law lets the clock rest. */
    private static final List<Option> PAUSES = List.of(Option.of("检测、鉴定"), Option.of("等待其他部门认定"), Option.of("不可抗力"));

    private final Complaints complaints;
    private final Rulings rulings;
    private final RestingWithdrawals withdrawals;

    ComplaintDesk(
            Complaints complaints,
            Mediations mediations,
            Aftercare aftercare,
            Rulings rulings,
            RestingWithdrawals withdrawals) {
        super(FilingKind.COMPLAINT);
        this.complaints = complaints;
        this.rulings = rulings;
        this.withdrawals = withdrawals;
        add(DeskAct.of("acceptance", "受理", "受理之日起计算调解期限。").telling().noting(), PENDING, complaints::accept);
        add(
                DeskAct.of("supplement-call", "通知补正", "等待补正期间不计入受理期限；受理已经超期的照常计算。")
                        .telling()
                        .noting(),
                PENDING,
                complaints::callForSupplement);
        add(DeskAct.of("supplement", "登记补充材料", "当面或者电话补充的。").noting(), SUPPLEMENT, complaints::takeSupplement);
        add(
                DeskAct.of("refusal", "不予受理", "按今天施行的办法。")
                        .grounded("REFUSAL")
                        .telling()
                        .noting(),
                REFUSABLE,
                complaints::refuse);
        add(
                DeskAct.of("transfer", "移送", "移送后不再办理。")
                        .naming("移送给哪个单位")
                        .telling()
                        .noting(),
                EnumSet.of(ComplaintState.PENDING, ComplaintState.SUPPLEMENT, ComplaintState.ACCEPTED),
                complaints::transfer);
        add(DeskAct.of("invitation", "通知商户，组织调解", "今天起计算商户的答复期限。").noting(), ACCEPTED, mediations::invite);
        add(
                DeskAct.of("answer", "登记商户答复", "晚于期限的，可以认定“处理超期”。")
                        .dated("商户答复的日期")
                        .noting()
                        .telling(),
                EnumSet.of(ComplaintState.MEDIATING, ComplaintState.PAUSED),
                mediations::answered);
        add(DeskAct.of("settlement", "调解成功", "写明商户答应做什么、什么时候做到。").telling().noting(), MEDIATING, mediations::settle);
        add(
                DeskAct.of("termination", "终止调解", "按今天施行的办法。")
                        .grounded("TERMINATION")
                        .telling()
                        .noting(),
                ComplaintState.IN_MEDIATION,
                mediations::terminate);
        add(
                DeskAct.of("pause", "暂停计算期限", "暂停的日子不计入。")
                        .choosing("暂停的原因", PAUSES)
                        .noting(),
                MEDIATING,
                mediations::pause);
        add(DeskAct.of("resumption", "恢复计算期限", "从明天接着算。").noting(), PAUSED, mediations::resume);
        addForEither(
                DeskAct.of("withdrawal-confirmation", "确认撤回", "再次联系投诉人本人，确实要求撤回的才确认。")
                        .noting(),
                ComplaintState.OPEN,
                withdrawals::confirm);
        addForEither(
                DeskAct.of("withdrawal-refusal", "不确认撤回", "投诉继续办理。").noting(),
                ComplaintState.OPEN,
                withdrawals::refuse);
        ClosingActs.addTo(this, aftercare, rulings);
        add(
                DeskAct.of("external-number", "登记 12315 编号", "同一件事在那里的编号。").naming("12315 平台编号"),
                ANY,
                complaints::linkTo12315);
        add(
                DeskAct.of("concealment", "不计入公开汇总", "涉及国家秘密、商业秘密、个人隐私的。已有的责任认定一并撤销。")
                        .noting(),
                ANY,
                rulings::conceal);
    }

    @Override
    List<DeskAct> offered(FilingId id, Actor actor) {
        ComplaintView complaint = complaints.visibleTo(actor, id);
        boolean handler = actor.id().equals(complaint.handler());
        boolean second = !handler && actor.hasAny(Role.OFFICER, Role.APPROVER);
        return offered(complaint.state(), handler, second).stream()
                .filter(act -> ClosingActs.suits(act, complaint))
                .filter(act -> !act.slug().startsWith("withdrawal-") || withdrawals.mayDecide(id, actor))
                .filter(act -> !act.slug().equals("ruling") || rulings.admits(id))
                .filter(act -> complaint.answeredOn() == null || !act.slug().equals("answer"))
                .filter(act -> complaint.publishable() || !act.slug().equals("concealment"))
                .toList();
    }
}
