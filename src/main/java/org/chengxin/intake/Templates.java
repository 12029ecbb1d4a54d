package org.chengxin.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.TemplateWriter;
import org.springframework.stereotype.Component;

/** Recognises which catalogue item a workbook reports, by the meaning of its headers. */
@Component
class Templates {

    /** Columns that real exports carry and that nobody needs: kept out of the list of unknown columns. */
    private static final Set<String> IGNORABLE =
            Set.of("序号", "地方编码", "数据更新时间戳", "数据导出时间", "信息使用范围", "(信息使用范围)", "处罚名称", "错误说明");

    private final Catalogue catalogue;

    Templates(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Machines name a field by its own code or by the national one. */
    static List<Column> columnsOf(CatalogueItem item) {
        return item.fields().stream()
                .map(field -> new Column(field.code(), field.name(), aliasesOf(field)))
                .toList();
    }

    private static List<String> aliasesOf(CatalogueField field) {
        List<String> aliases = new ArrayList<>(field.aliases());
        aliases.add(field.code());
        if (field.standard() != null) {
            aliases.add(field.standard());
        }
        return aliases;
    }

    /**
     * @throws Rejected in words, when no header row is found, an indispensable column is missing, or the item is not the
     *     actor's to report
     */
    Recognised recognise(Map<String, List<Row>> sheetRows, Actor actor) {
        Map<String, List<Row>> firstRows = new LinkedHashMap<>(sheetRows);
        firstRows.remove(TemplateWriter.NOTES_SHEET);
        CatalogueItem item = new ItemFit(firstRows).among(catalogue.items(), actor);
        if (!item.acceptsFrom(actor)) {
            throw new Rejected(
                    "file", "这是“" + item.name() + "”数据，不由" + actor.departmentName() + "报送，没有接收。请核对文件，或交由责任单位报送。");
        }
        Map<String, HeaderMatch> sheets = new LinkedHashMap<>();
        firstRows.forEach(
                (sheet, rows) -> HeaderMatch.find(rows, columnsOf(item)).ifPresent(match -> sheets.put(sheet, match)));
        List<String> notices = new ArrayList<>();
        sheets.values().forEach(match -> describe(match, item, notices));
        firstRows.keySet().stream()
                .filter(sheet -> !sheets.containsKey(sheet))
                .forEach(sheet -> notices.add("工作表“" + sheet + "”没有认出表头，没有读取"));
        return new Recognised(item, sheets, notices);
    }

    private static void describe(HeaderMatch match, CatalogueItem item, List<String> notices) {
        List<String> indispensable = item.fields().stream()
                .filter(field -> item.definition().key().contains(field.code())
                        || item.definition().validFrom().equals(field.code()))
                .filter(CatalogueField::required)
                .filter(field -> !match.has(field.code()))
                .map(CatalogueField::name)
                .toList();
        if (!indispensable.isEmpty()) {
            throw new Rejected(
                    "file",
                    "工作表“" + match.sheet() + "”缺少必须的列：" + String.join("、", indispensable) + "。请补上后重新上传；表头分成几行的，请改成一行。");
        }
        if (!match.has("credit_code") && !match.has("registration_no") && !match.has("id_no")) {
            throw new Rejected("file", "工作表“" + match.sheet() + "”既没有“统一社会信用代码”列，也没有“工商注册号”列，无法认定是哪家商户。请补上后重新上传。");
        }
        if (!match.duplicates().isEmpty()) {
            notices.add("重复的列只读最左边一列：" + String.join("、", match.duplicates()));
        }
        List<String> unread = match.unknown().stream()
                .filter(header -> !IGNORABLE.contains(header) && !CatalogueItem.SYSTEM_COLUMNS.contains(header))
                .toList();
        if (!unread.isEmpty()) {
            notices.add("下列各列不在采集目录内，没有读取：" + String.join("、", unread));
        }
        List<String> missing = item.fields().stream()
                .filter(field -> field.required() && !match.has(field.code()))
                .map(CatalogueField::name)
                .toList();
        if (!missing.isEmpty()) {
            notices.add("文件没有下列各列，按旧版模板处理：" + String.join("、", missing));
        }
    }
}
