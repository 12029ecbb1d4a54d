package org.chengxin.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Visits to shops: filed once under the id that the phone made, corrected by further revisions. Visit, answers and audit are one
 * transaction. What was filed counts once the second inspector has confirmed it ({@link VisitConfirmations}).
 */
@Service
public class Visits {

    private final VisitRows rows;
    private final AnswerRows answers;
    private final FindingRows findings;
    private final VisitCorrections corrections;
    private final Checklists checklists;
    private final Assignments assignments;
    private final Merchants merchants;
    private final Acts acts;
    private final JsonMapper json;
    private final Clock clock;

    Visits(
            VisitRows rows,
            AnswerRows answers,
            FindingRows findings,
            VisitCorrections corrections,
            Checklists checklists,
            Assignments assignments,
            Merchants merchants,
            Acts acts,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.findings = findings;
        this.corrections = corrections;
        this.checklists = checklists;
        this.assignments = assignments;
        this.merchants = merchants;
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Files a visit, or a correction of it.
     *
     * @param base the revision that was corrected; 0 for a visit that its author believes to be new
     * @param reason why it is corrected; needed from the second revision on
     * @param hash of all that was sent: the same sent again gets the same receipt and changes nothing
     * @return the receipt
     * @throws StaleVisit if the shop's visit was filed, or corrected, by others meanwhile
     */
    @Transactional
    Receipt file(VisitStatement said, int base, String reason, String hash, Actor actor) {
        UUID assignment = said.assignment();
        rows.serialise(assignment == null ? said.visit() : assignment);
        Optional<String> before = rows.receipt(said.visit(), hash, actor);
        if (before.isPresent()) {
            return json.readValue(before.get(), Receipt.class);
        }
        FiledVisit filed = standing(said).orElse(null);
        int revision = revision(said, base, reason, filed, actor);
        List<Checklist> lists = said.checklists().stream().map(checklists::byId).toList();
        Instant now = clock.instant();
        Receipt receipt = receipt(said, revision, lists, now, actor);
        rows.write(said, revision, revision == 1 ? "" : reason, hash, json.writeValueAsString(receipt), now, actor);
        answers.write(said, revision);
        if (assignment != null && revision == 1) {
            assignments.visited(assignment, said.visitedOn());
        }
        acts.record(
                actor,
                revision == 1 ? "检查.上传" : "检查.更正",
                "visit",
                said.visit(),
                said.visitedOn() + " 检查，问题 " + receipt.findings() + " 项"
                        + (revision == 1 ? "" : "，第 " + revision + " 版"));
        return receipt;
    }

    /** The receipt that this person got for just this content, if it was sent before. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(UUID visit, String hash, Actor actor) {
        return rows.receipt(visit, hash, actor).map(text -> json.readValue(text, Receipt.class));
    }

    /** What the statement corrects; of a visit that was withdrawn only the same one sent again. */
    private Optional<FiledVisit> standing(VisitStatement said) {
        UUID assignment = said.assignment();
        Optional<FiledVisit> same = rows.find(said.visit());
        return assignment == null
                ? same
                : rows.ofAssignment(assignment).or(() -> same.filter(one -> one.withdrawn() != null));
    }

    private int revision(VisitStatement said, int base, String reason, @Nullable FiledVisit filed, Actor actor) {
        if (filed == null) {
            if (base != 0) {
                throw new NotFound("visit " + said.visit());
            }
            return 1;
        }
        if (filed.withdrawn() != null) {
            throw new Rejected("这次检查记录已经撤回（" + filed.withdrawn() + "），不能再上传或更正。");
        }
        if (said.assignment() == null && !filed.isSignedBy(actor.id())) {
            throw new NotFound("visit " + said.visit());
        }
        if (!filed.id().equals(said.visit()) || filed.revision() != base) {
            throw new StaleVisit(said, filed);
        }
        findings.lockVisit(filed.id());
        if (findings.ofVisit(filed.id()).stream().anyMatch(one -> one.standing() && one.rectifiedOn() != null)) {
            throw new Rejected("这次检查发现的问题已经复查合格，检查记录不能再更正。确有错误的，请市场监管专员撤回后重新检查。");
        }
        if (reason.isBlank()) {
            throw new VisitRefused(List.of(new VisitForm.Fault("reason", "更正已上传的检查，请写明理由。")));
        }
        corrections.judge(said, filed);
        return filed.revision() + 1;
    }

    private Receipt receipt(VisitStatement said, int revision, List<Checklist> lists, Instant now, Actor actor) {
        LocalDate today = Moments.day(now);
        List<String> notes = Stream.concat(
                        lists.stream().map(list -> newer(list, today)).flatMap(Optional::stream),
                        Stream.of(said.signOff().names() + "两人都确认后生效，现在等另一人在自己的账号里确认"))
                .toList();
        String moment = Moments.second(now);
        String hash = Sha256.hex(revision + "\n" + moment + "\n" + actor.id() + "\n" + json.writeValueAsString(said));
        int failed = (int) said.answers().stream().filter(Answer::isFailed).count();
        String shop = merchants.find(said.merchant()).signName();
        return new Receipt(said.visit(), revision, shop, moment, actor.name(), failed, notes, hash);
    }

    private Optional<String> newer(Checklist used, LocalDate today) {
        Checklist inForce = checklists.onDay(used.area(), today);
        return inForce.id().equals(used.id())
                ? Optional.empty()
                : Optional.of("按" + used.label() + "检查；" + inForce.label() + "已自 " + inForce.effectiveFrom() + " 起使用。");
    }
}
