package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the catalogue: a draft is worked on for as long as it takes, then adopted from a day on and never changed again.
 * An item has one draft at most.
 */
@Service
class CatalogueEditor {

    private static final int AFTER_ALL = 1000;

    private final CatalogueRows rows;
    private final CatalogueDrafts drafts;
    private final Catalogue catalogue;
    private final CatalogueUse use;
    private final CatalogueAnnouncements announcements;
    private final Acts acts;
    private final Clock clock;

    CatalogueEditor(
            CatalogueRows rows,
            CatalogueDrafts drafts,
            Catalogue catalogue,
            CatalogueUse use,
            CatalogueAnnouncements announcements,
            Acts acts,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.use = use;
        this.announcements = announcements;
        this.acts = acts;
        this.clock = clock;
    }

    /** Drafts the next version of an item from its latest one. */
    @Transactional
    public void begin(String code, Actor actor) {
        drafts.serialise(code);
        List<CatalogueVersion> versions = rows.versionsOf(code);
        if (versions.stream().anyMatch(version -> !version.isAdopted())) {
            return;
        }
        Catalogue.Placed placed = Optional.ofNullable(catalogue.asStored().get(code))
                .orElseThrow(() -> new NotFound("catalogue item " + code));
        CatalogueItem from = placed.timeline().latest().orElseThrow(() -> new NotFound("catalogue item " + code));
        if (!from.definition().origin().takesReports()) {
            throw new Rejected(
                    "“" + from.name() + "”由" + from.definition().origin().label() + "，不在这里修改。");
        }
        int number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
        LocalDate today = LocalDate.now(clock);
        drafts.insert(from.from(today), number, from.version(), placed.on(LocalDate.MAX), actor, clock.instant());
        acts.record(actor, "目录.起草", "catalogue", code, from.name() + " " + CatalogueVersion.label(number));
    }

    /** Drafts a new item. Its code never changes. */
    @Transactional
    public void found(CatalogueItem item, Actor actor) {
        drafts.serialise(item.code());
        if (drafts.isKnown(item.code()) || item.code().equals("new")) {
            throw new Rejected("code", "代码“" + item.code() + "”已经有目录项或草稿在用，请换一个。");
        }
        drafts.insert(item, 1, "新增", AFTER_ALL, actor, clock.instant());
        acts.record(actor, "目录.起草", "catalogue", item.code(), "新增目录项 " + item.name());
    }

    Optional<CatalogueVersion> draftOf(String code) {
        return rows.versionsOf(code).stream()
                .filter(version -> !version.isAdopted())
                .findFirst();
    }

    /** The draft, or {@link NotFound}; drafts are the officers' own until adopted. */
    CatalogueVersion draft(String code, Actor actor) {
        return draftOf(code)
                .filter(draft -> actor.has(Role.OFFICER))
                .orElseThrow(() -> new NotFound("draft of " + code));
    }

    /** @param revision of the draft the person was looking at */
    @Transactional
    public void revise(String code, int revision, UnaryOperator<CatalogueItem> change, String what, Actor actor) {
        CatalogueVersion draft = draft(code, actor);
        CatalogueItem changed = withClasses(change.apply(draft.item()));
        if (!drafts.save(draft.id(), revision, changed)) {
            throw new Rejected("这份草稿刚才被别人改过，您看到的已经不是最新内容。请返回草稿页重新打开，再作修改。");
        }
        acts.record(actor, "目录.修改草稿", "catalogue", code, changed.name() + "：" + what);
    }

    /** The classes are the options of the field that states the class, mildest first. */
    private static CatalogueItem withClasses(CatalogueItem item) {
        CatalogueItem.Definition text = item.definition();
        List<String> grades = Optional.ofNullable(text.gradeField())
                .flatMap(item::field)
                .map(CatalogueField::options)
                .orElse(List.of());
        return ItemChange.classes(item, grades);
    }

    @Transactional
    public void discard(String code, Actor actor) {
        CatalogueVersion draft = draft(code, actor);
        drafts.discard(draft.id());
        acts.record(actor, "目录.放弃草稿", "catalogue", code, draft.item().name());
    }

    /** What still keeps the draft from being adopted. */
    List<String> problems(CatalogueVersion draft) {
        String code = draft.item().code();
        List<CatalogueItem> others = catalogue.asStored().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(code))
                .flatMap(entry -> entry.getValue().timeline().latest().stream())
                .toList();
        return CatalogueProof.check(draft.item(), before(code).orElse(null), others, use);
    }

    /** The version a draft would follow; empty for a new item. */
    Optional<CatalogueItem> before(String code) {
        return Optional.ofNullable(catalogue.asStored().get(code))
                .flatMap(placed -> placed.timeline().latest());
    }

    /** Puts the draft into force from a day on. */
    @Transactional
    public void adopt(String code, int revision, LocalDate from, Actor actor) {
        drafts.serialise(code);
        CatalogueVersion draft = draft(code, actor);
        LocalDate today = LocalDate.now(clock);
        List<String> problems = problems(draft);
        if (draft.revision() != revision) {
            throw new Rejected("这份草稿刚才被别人改过，请重新核对后再采用。");
        }
        if (!problems.isEmpty()) {
            throw new Rejected("还不能采用：" + problems.get(0));
        }
        if (from.isBefore(today)) {
            throw new Rejected("from", "生效日不能早于今天（" + today + "），已经报送的信息不受以后规则的影响。");
        }
        rows.versionsOf(code).stream()
                .filter(version ->
                        version.isAdopted() && version.item().effectiveFrom().isAfter(from))
                .findFirst()
                .ifPresent(later -> {
                    throw new Rejected(
                            "from",
                            "第 " + later.number() + " 版已定于 " + later.item().effectiveFrom() + " 生效，新版本的生效日不能早于它。");
                });
        if (before(code)
                .filter(old -> CatalogueDifferences.between(old, draft.item()).isEmpty())
                .isPresent()) {
            throw new Rejected("草稿与现行版本没有差别，不需要采用；可以放弃草稿。");
        }
        CatalogueVersion adopted = new CatalogueVersion(
                draft.id(),
                draft.number(),
                draft.basedOn(),
                draft.position(),
                draft.item().from(from),
                draft.revision(),
                draft.draftedBy(),
                draft.draftedAt(),
                actor.name(),
                clock.instant());
        drafts.adopt(adopted, actor, clock.instant());
        catalogue.refreshAfterCommit();
        if (!from.isAfter(today)) {
            announcements.announceDue();
        }
        acts.record(
                actor,
                "目录.采用",
                "catalogue",
                code,
                draft.item().name() + " " + CatalogueVersion.label(draft.number()) + "，自 " + from + " 起生效");
    }
}
