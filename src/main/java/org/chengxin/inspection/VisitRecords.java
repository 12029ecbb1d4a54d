package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records of visits, for those who signed them, for the departments leading an area in them, and for the programme's officers. */
@Component
class VisitRecords {

    private final VisitRows rows;
    private final RevisionRows revisions;
    private final VisitWithdrawalRows withdrawals;
    private final ConfirmationRows confirmations;
    private final VisitReviews reviews;
    private final FindingRows findings;
    private final Checklists checklists;
    private final Merchants merchants;

    VisitRecords(
            VisitRows rows,
            RevisionRows revisions,
            VisitWithdrawalRows withdrawals,
            ConfirmationRows confirmations,
            VisitReviews reviews,
            FindingRows findings,
            Checklists checklists,
            Merchants merchants) {
        this.rows = rows;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.confirmations = confirmations;
        this.reviews = reviews;
        this.findings = findings;
        this.checklists = checklists;
        this.merchants = merchants;
    }

    /** One answer of the record. */
    record Line(String code, String item, String words, boolean failed, List<UUID> photos) {}

    record Part(String label, List<Line> lines) {}

    /** A visit's record as its page shows it. */
    record View(
            FiledVisit visit,
            MerchantView merchant,
            List<Part> parts,
            String signed,
            List<FindingView> findings,
            List<RevisionRows.Revision> revisions,
            boolean mayCorrect,
            boolean mayWithdraw,
            VisitWithdrawalRows.@Nullable Waiting waiting,
            boolean mayDecide,
            String assent,
            boolean mayConfirm,
            boolean maySettle,
            boolean mayReview) {}

    @Transactional(readOnly = true)
    public View view(UUID id, Actor actor) {
        FiledVisit visit = visible(id, actor);
        VisitStatement said = visit.statement();
        Map<UUID, Answer> answers =
                said.answers().stream().collect(Collectors.toMap(Answer::item, Function.identity()));
        List<Part> parts = new ArrayList<>();
        said.checklists().stream()
                .map(checklists::byId)
                .forEach(list -> parts.add(new Part(
                        list.label(),
                        list.items().stream()
                                .flatMap(item -> Stream.ofNullable(answers.get(item.id()))
                                        .map(answer -> line(item, answer)))
                                .toList())));
        boolean live = visit.withdrawn() == null;
        boolean outside = live && !withdrawals.hasSigned(id, actor.id());
        VisitWithdrawalRows.Waiting waiting = withdrawals.waiting(id).orElse(null);
        return new View(
                visit,
                merchants.find(said.merchant()),
                parts,
                VisitComparison.signed(said.signOff()),
                findings.ofVisit(id),
                revisions.of(id, checklists),
                live && visit.isSignedBy(actor.id()),
                outside && waiting == null && actor.has(Role.OFFICER),
                live ? waiting : null,
                outside
                        && waiting != null
                        && !waiting.by().equals(actor.id())
                        && actor.hasAny(Role.OFFICER, Role.APPROVER),
                live ? assent(visit) : "",
                visit.waitsFor(actor.id()),
                reviews.mayDrop(visit, actor),
                reviews.mayLook(visit, actor));
    }

    /** Who stands by the record besides who sent it, and which revision counts meanwhile. */
    private String assent(FiledVisit visit) {
        String meanwhile = visit.assent() == Assent.GIVEN
                ? ""
                : visit.inForce() == 0 ? "；还没有据此登记信用信息" : "；现行有效的是第 " + visit.inForce() + " 版";
        return confirmations
                        .of(visit.id(), visit.revision())
                        .map(said ->
                                said.name() + " 于 " + said.at() + (said.agreed() ? " 确认" : " 不予确认：" + said.reason()))
                        .orElseGet(() -> visit.assent() == Assent.GIVEN
                                ? "上传时即生效（当时不须另一人确认）"
                                : "等 " + visit.second().name() + " 在自己的账号里确认")
                + meanwhile;
    }

    /** @throws NotFound if there is none, or it is not for this person's eyes */
    @Transactional(readOnly = true)
    public FiledVisit visible(UUID id, Actor actor) {
        return rows.find(id)
                .filter(visit -> actor.hasAny(Role.OFFICER, Role.APPROVER)
                        || visit.isSignedBy(actor.id())
                        || visit.statement().checklists().stream()
                                .map(checklists::byId)
                                .anyMatch(list -> list.department().equals(actor.department())))
                .orElseThrow(() -> new NotFound("visit " + id));
    }

    private static Line line(ChecklistItem item, Answer answer) {
        return new Line(item.code(), item.text(), VisitComparison.words(answer), answer.isFailed(), answer.photos());
    }
}
