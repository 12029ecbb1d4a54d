package org.chengxin.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.SheetText;

/**
 * Which of the catalogue's items a file reports.
 *
 * @param firstRows the first rows of each sheet that may hold data
 */
record ItemFit(Map<String, List<Row>> firstRows) {

    /** What browsers and people put behind the name of a file they have saved again. */
    private static final Pattern COPY = Pattern.compile("(?:[\\s_-]*(?:[(（]\\d+[)）]|导出|模板|副本))+$");

    /** What the item's name on the sheet weighs beside the share of fitting headers. */
    private static final double NAMED = 1;

    /** The item whose columns the headers fit best; of equals the one that is the actor's to report. */
    CatalogueItem among(List<CatalogueItem> items, Actor actor) {
        Map<CatalogueItem, Double> fits = new LinkedHashMap<>();
        items.stream().filter(CatalogueItem::takesReports).forEach(item -> fits.put(item, fit(item)));
        double best =
                fits.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (best == 0) {
            throw new Rejected(
                    "file", "没有认出表头：前 10 行里找不到采集目录中的列名。请使用国家双公示标准模板，或从“报送”页下载模板填写；如果这是商户名录，请由市场监管专员从“商户—导入名录”导入。");
        }
        List<CatalogueItem> fitting = fits.keySet().stream()
                .filter(item -> fits.getOrDefault(item, 0.0) == best)
                .toList();
        List<CatalogueItem> own =
                fitting.stream().filter(item -> item.acceptsFrom(actor)).toList();
        if (own.size() > 1) {
            throw new Rejected(
                    "file",
                    "这些列同时符合“" + own.stream().map(CatalogueItem::name).collect(Collectors.joining("”“"))
                            + "”，认不出报的是哪一项。请把工作表（CSV 为文件）改成目录项的名称后重新上传。");
        }
        return own.isEmpty() ? fitting.get(0) : own.get(0);
    }

    private double fit(CatalogueItem item) {
        return firstRows.values().stream()
                .map(rows -> HeaderMatch.find(rows, Templates.columnsOf(item)))
                .flatMap(Optional::stream)
                .filter(match -> item.definition().key().stream().anyMatch(match::has))
                .mapToDouble(match -> match.score() + (isNamedAfter(item, match.sheet()) ? NAMED : 0))
                .max()
                .orElse(0);
    }

    /** Some items have the same columns; our own templates, exports and the machine door name the item, too. */
    private static boolean isNamedAfter(CatalogueItem item, String sheet) {
        String name = COPY.matcher(sheet).replaceFirst("");
        return name.equals(item.code()) || name.equals(SheetText.name(item.name()));
    }
}
