package org.chengxin.dossier;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.workbook.Heading;
import org.chengxin.workbook.TemplateWriter;

/** The Excel template of a catalogue item, made from the item alone: headers, drop-downs, notes, examples. */
public final class ItemTemplate {

    private static final List<String> NOTE_HEADERS = List.of("列的名称", "必填", "填写要求", "举例", "国家标准字段代码");

    private ItemTemplate() {}

    /** The sheet that reports the item bears the item's name, by which it is recognised again. */
    public static void write(CatalogueItem item, OutputStream out) {
        TemplateWriter.write(
                item.name(),
                item.columns().stream().map(field -> heading(item, field)).toList(),
                notes(item),
                out);
    }

    private static Heading heading(CatalogueItem item, CatalogueField field) {
        boolean choosable = field.type() == FieldType.CHOICE;
        String prompt = FieldWords.demand(item, field)
                + (field.type() == FieldType.CHOICES ? "。可选：" + String.join("；", field.options()) : "");
        return new Heading(field.name(), field.required(), choosable ? field.options() : List.of(), prompt);
    }

    private static List<List<String>> notes(CatalogueItem item) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(NOTE_HEADERS);
        for (CatalogueField field : item.columns()) {
            String options = field.type() == FieldType.CHOICES ? "。可选：" + String.join("；", field.options()) : "";
            rows.add(List.of(
                    "列：" + field.name(),
                    field.required() ? "必填" : field.requiredWhen() == null ? "选填" : "有条件必填",
                    FieldWords.demand(item, field) + options,
                    FieldWords.example(field),
                    field.standard() == null ? "" : field.standard()));
        }
        rows.add(List.of("说明", "", "一行填一条；统一社会信用代码和工商注册号至少填一个；各单元格已设为文本格式，请勿改动表头。", "", ""));
        rows.add(List.of(
                "目录项",
                "",
                item.name() + "（" + item.code() + "），目录版本 " + item.version() + "；报送时限：" + item.frequency() + "；依据："
                        + item.basis(),
                "",
                ""));
        return rows;
    }
}
