package org.chengxin.merchant;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.attachment.Attachments;
import org.chengxin.merchant.RosterImport.StagedRow;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rosters (商户名录) from upload over preview to one explicit commit, which takes effect whole or not at all. */
@Service
class RosterImports {

    /** The register has moved on since the preview; nothing has been written. */
    static final class Stale extends Rejected {

        private static final long serialVersionUID = 1L;

        Stale() {
            super("预览之后，有商户的登记内容变了，本次没有导入。已按最新情况重新判定，请核对后再确认。");
        }
    }

    private final Attachments attachments;
    private final RosterRows rosters;
    private final StagedRoster rows;
    private final RosterJudge judge;
    private final Merchants merchants;
    private final Acts acts;

    RosterImports(
            Attachments attachments,
            RosterRows rosters,
            StagedRoster rows,
            RosterJudge judge,
            Merchants merchants,
            Acts acts) {
        this.attachments = attachments;
        this.rosters = rosters;
        this.rows = rows;
        this.judge = judge;
        this.merchants = merchants;
        this.acts = acts;
    }

    /** Keeps the file and judges its rows; the register stays as it is. */
    @Transactional
    UUID stage(InputStream content, String fileName, Actor actor) {
        String sha256 = attachments.keep(content, actor);
        Path file = attachments.find(sha256);
        RosterReader.Roster roster = RosterReader.read(file, fileName);
        UUID id = Ids.next();
        rosters.insert(id, fileName, sha256, roster.notes(), actor);
        rows.stage(id, judge.judge(roster.rows()));
        acts.record(
                actor,
                "名录.上传",
                "merchant_import",
                id,
                "上传商户名录，共 " + roster.rows().size() + " 行，待确认");
        return id;
    }

    @Transactional(readOnly = true)
    RosterImport find(UUID id) {
        return rosters.find(id).orElseThrow(() -> new NotFound("roster " + id));
    }

    @Transactional(readOnly = true)
    List<RosterImport> latest() {
        return rosters.latest(20);
    }

    @Transactional(readOnly = true)
    List<StagedRow> rows(UUID id, @Nullable RosterVerdict verdict, int after, int limit) {
        return rows.rows(id, verdict, after, limit);
    }

    /**
     * Writes the new and changed rows into the register. Rejected rows stay out.
     *
     * @throws Stale if a row would now be judged differently
     */
    @Transactional
    void commit(UUID id, Actor actor) {
        RosterImport roster = find(id);
        if (!rosters.commit(id, actor)) {
            throw new Rejected("这份名录已经导入过，不能再次确认。");
        }
        if (roster.pending() == 0) {
            throw new Rejected("这份名录没有需要新增或变更的商户。");
        }
        // What a rejected row says cannot change how the others are judged.
        List<StagedRow> staged = rows.rows(id, null, 0, RosterReader.MAX_ROWS).stream()
                .filter(row -> row.verdict() != RosterVerdict.REJECTED)
                .toList();
        List<RosterRow.Judged> judged = judge.judge(staged.stream()
                .map(row -> RosterRowReader.again(row.number(), row.data()))
                .toList());
        for (int i = 0; i < judged.size(); i++) {
            if (!isSame(staged.get(i), judged.get(i))) {
                throw new Stale();
            }
        }
        try {
            judged.forEach(one -> write(one, actor));
        } catch (StaleEdit e) {
            throw new Stale();
        }
        acts.record(
                actor,
                "名录.导入",
                "merchant_import",
                id,
                "导入商户名录：新增 " + roster.count(RosterVerdict.NEW) + " 户，变更 " + roster.count(RosterVerdict.CHANGED) + " 户");
    }

    /** Judges the file anew against the register as it stands now. */
    @Transactional
    void judgeAgain(UUID id) {
        RosterImport roster = find(id);
        if (!roster.committed()) {
            Path file = attachments.find(roster.sha256());
            rows.stage(
                    id, judge.judge(RosterReader.read(file, roster.fileName()).rows()));
        }
    }

    /** The rejected rows in the same template with one column more, ready to be corrected and sent again. */
    @Transactional(readOnly = true)
    void writeProblems(UUID id, OutputStream out) {
        try (WorkbookWriter writer = new WorkbookWriter("商户名录", RosterColumns.names(), true)) {
            for (StagedRow row : rows.rows(id, RosterVerdict.REJECTED, 0, RosterReader.MAX_ROWS)) {
                writer.row(
                        RosterColumns.codes().stream().map(row::text).toList(),
                        "原第" + row.number() + "行：" + String.join("；", row.reasons()));
            }
            writer.writeTo(out);
        }
    }

    private void write(RosterRow.Judged judged, Actor actor) {
        MerchantDetails details = judged.row().details();
        MerchantView merchant = judged.merchant();
        if (details != null && judged.verdict() == RosterVerdict.NEW) {
            merchants.register(details, actor);
        } else if (details != null && merchant != null && judged.verdict() == RosterVerdict.CHANGED) {
            merchants.change(merchant.id(), merchant.version(), details.orElse(merchant.details()), actor);
        }
    }

    private static boolean isSame(StagedRow staged, RosterRow.Judged judged) {
        MerchantView merchant = judged.merchant();
        return staged.verdict() == judged.verdict()
                && Objects.equals(staged.merchant(), merchant == null ? null : merchant.id())
                && Objects.equals(staged.merchantVersion(), merchant == null ? null : merchant.version());
    }
}
