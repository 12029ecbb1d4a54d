package org.chengxin.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldType;
import org.chengxin.dossier.FieldWords;

/** JSON Schemas of what machines send, taken from the catalogue: one for each item. */
final class ItemSchemas {

    private ItemSchemas() {}

    static Map<String, Object> request(CatalogueItem item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("item", Map.of("const", item.code()));
        properties.put("commit", Map.of("type", "boolean", "default", false, "description", "没有提醒时是否随即提交；有提醒的留待核对"));
        properties.put(
                "rows",
                Map.of("type", "array", "minItems", 1, "maxItems", MachineRequest.MAX_ROWS, "items", row(item)));
        return Map.of(
                "type",
                "object",
                "title",
                item.name(),
                "description",
                "报送时限：" + item.frequency() + "。依据：" + item.basis(),
                "properties",
                properties,
                "required",
                List.of("item", "rows"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> row(CatalogueItem item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (CatalogueField field : item.columns()) {
            properties.put(field.code(), field(item, field));
            if (field.required()) {
                required.add(field.code());
            }
        }
        return Map.of(
                "type",
                "object",
                "description",
                "字段也可以用模板里的列名或国家标准字段代码。统一社会信用代码和工商注册号至少填一个。",
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                Map.of("type", List.of("string", "null")));
    }

    private static Map<String, Object> field(CatalogueItem item, CatalogueField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", field.required() ? "string" : List.of("string", "null"));
        schema.put("title", field.name());
        schema.put("description", FieldWords.demand(item, field));
        if (field.max() > 0) {
            schema.put("maxLength", field.max());
        }
        if (field.pattern() != null && !field.pattern().isEmpty()) {
            schema.put("pattern", "^(?:" + field.pattern() + ")$");
        }
        if (field.type() == FieldType.CHOICE) {
            List<String> options = new ArrayList<>(field.options());
            options.addAll(field.optionAliases().keySet().stream().sorted().toList());
            schema.put("examples", options);
        } else if (!FieldWords.example(field).isEmpty()) {
            schema.put("examples", List.of(FieldWords.example(field)));
        }
        if (field.standard() != null) {
            schema.put("x-standard", field.standard());
        }
        return schema;
    }
}
