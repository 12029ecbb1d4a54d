package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text a new item begins with: the fields by which every merchant is found, and nothing else yet. */
final class NewItemText {

    private NewItemText() {}

    static CatalogueItem of(
            String code, String name, String basis, String frequency, Disclosure disclosure, LocalDate today) {
        return new CatalogueItem(
                code,
                name,
                CatalogueVersion.label(1),
                today,
                basis,
                List.of(),
                frequency,
                disclosure,
                new CatalogueItem.Definition(
                        List.of(),
                        null,
                        List.of(),
                        "",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(
                                field(
                                        "party_name",
                                        "商户名称",
                                        FieldType.TEXT,
                                        200,
                                        "与营业执照一致，用于核对",
                                        "户名",
                                        "行政相对人名称",
                                        "单位名称"),
                                field("credit_code", "统一社会信用代码", FieldType.CREDIT_CODE, 0, "18 位，按营业执照填写", "社会信用代码"),
                                field("registration_no", "工商注册号", FieldType.REGISTRATION_NUMBER, 0, "没有统一社会信用代码时填写")),
                        null,
                        Origin.REPORTED,
                        false));
    }

    private static CatalogueField field(
            String code, String name, FieldType type, int max, @Nullable String hint, String... aliases) {
        return new CatalogueField(
                code,
                name,
                null,
                type,
                false,
                max,
                List.of(aliases),
                List.of(),
                Map.of(),
                null,
                false,
                null,
                null,
                false,
                false,
                hint,
                null,
                null);
    }
}
