package org.chengxin.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Which acts a report offers in which state, and who carries them out. */
@Component
class ReportDesk extends Desk<ReportState> {

    private static final Set<ReportState> VERIFYING = EnumSet.of(ReportState.VERIFYING);
    private static final Set<ReportState> RUNNING = EnumSet.of(ReportState.VERIFYING, ReportState.PAUSED);
    private static final Set<ReportState> ANY = EnumSet.allOf(ReportState.class);
    private static final List<Option> PAUSES = List.of(Option.of("检测、检验、检疫、鉴定"));

    private final Reports reports;

    ReportDesk(Reports reports) {
        super(FilingKind.REPORT);
        this.reports = reports;
        add(DeskAct.of("case", "立案", "实名举报的，还要在期限内告知。").telling().noting(), RUNNING, reports::fileCase);
        add(
                DeskAct.of("no-case", "不予立案", "理由按今天施行的规定选择。")
                        .grounded("NO_CASE")
                        .telling()
                        .noting(),
                RUNNING,
                reports::fileNoCase);
        add(
                DeskAct.of("notice", "登记告知", "写明怎样告知举报人。").noting(),
                EnumSet.of(ReportState.FILED, ReportState.NOT_FILED, ReportState.MERGED),
                reports::tell);
        add(
                DeskAct.of("pause", "暂停计算期限", "检测、检验、检疫、鉴定的时间不计入核查期限。")
                        .choosing("暂停的原因", PAUSES)
                        .noting(),
                VERIFYING,
                reports::pause);
        add(DeskAct.of("resumption", "恢复计算期限", "从明天起接着计算。").noting(), EnumSet.of(ReportState.PAUSED), reports::resume);
        add(DeskAct.of("extension-request", "提请延长核查期限", "由另一人批准，只能延长一次。").noting(), VERIFYING, reports::askExtension);
        addForSecond(
                DeskAct.of("extension", "批准延长", "").noting(),
                RUNNING,
                (id, wish, actor) -> reports.decideExtension(id, true, wish, actor));
        addForSecond(
                DeskAct.of("extension-refusal", "不批准延长", "").noting(),
                RUNNING,
                (id, wish, actor) -> reports.decideExtension(id, false, wish, actor));
        add(
                DeskAct.of("transfer", "移送", "移送后本系统不再办理。")
                        .naming("移送给哪个单位")
                        .telling()
                        .noting(),
                RUNNING,
                reports::transfer);
        add(
                DeskAct.of("merger", "并案", "与此前收到的同一线索合并，按那一件的期限办理。")
                        .naming("并入哪一件（编号）")
                        .noting(),
                RUNNING,
                reports::merge);
        add(
                DeskAct.of("external-number", "登记 12315 编号", "同一件事在全国 12315 平台上的编号。")
                        .naming("全国 12315 平台编号"),
                ANY,
                reports::linkTo12315);
    }

    @Override
    List<DeskAct> offered(FilingId id, Actor actor) {
        ReportView report = reports.visibleTo(actor, id);
        boolean second = report.extensionBy() != null
                && !actor.id().equals(report.extensionBy())
                && actor.hasAny(Role.OFFICER, Role.APPROVER);
        boolean joined = report.state() == ReportState.MERGED && !reports.owesNotice(id);
        return offered(report.state(), actor.id().equals(report.handler()), second).stream()
                .filter(act -> !joined || !act.slug().equals("notice"))
                .toList();
    }
}
