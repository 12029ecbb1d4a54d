package org.chengxin.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.shared.Downloads;
import org.chengxin.workbook.WorkbookWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The data dictionary (数据字典) as a workbook: one row for each field of each item, as the catalogue reads today. */
@Controller
class DictionaryController {

    private static final List<String> HEADERS = List.of(
            "目录项",
            "目录项代码",
            "目录版本",
            "报送单位",
            "报送时限",
            "公开属性",
            "依据",
            "字段",
            "字段代码",
            "国家标准字段代码",
            "类型",
            "必填",
            "自然键",
            "填写要求",
            "可选内容",
            "也识别的表头",
            "留存");

    private final Catalogue catalogue;
    private final Departments departments;

    DictionaryController(Catalogue catalogue, Departments departments) {
        this.catalogue = catalogue;
        this.departments = departments;
    }

    @GetMapping("/console/catalogue/dictionary.xlsx")
    ResponseEntity<StreamingResponseBody> dictionary() {
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        return Downloads.xlsx("信用信息采集目录-数据字典.xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("数据字典", HEADERS)) {
                for (CatalogueItem item : catalogue.items()) {
                    item.fields().forEach(field -> table.row(row(item, field, names)));
                }
                table.writeTo(out);
            }
        });
    }

    private static List<String> row(CatalogueItem item, CatalogueField field, Map<String, String> names) {
        String providers = item.providers().stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining("、"));
        return List.of(
                item.name(),
                item.code(),
                item.version(),
                providers.isEmpty() ? "各单位" : providers,
                item.frequency(),
                item.disclosure().label(),
                item.basis(),
                field.name(),
                field.code(),
                field.standard() == null ? "" : field.standard(),
                field.type().label(),
                field.required() ? "必填" : field.requiredWhen() == null ? "选填" : "有条件必填",
                item.definition().key().contains(field.code()) ? "是" : "",
                FieldWords.demand(item, field),
                String.join("；", field.options()),
                String.join("；", field.aliases()),
                field.dropped() ? "只核对，不留存" : "留存");
    }
}
