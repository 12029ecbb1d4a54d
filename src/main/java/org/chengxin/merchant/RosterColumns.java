package org.chengxin.merchant;

import java.util.List;
import org.chengxin.workbook.Column;

/** The columns of a roster (商户名录). */
final class RosterColumns {

    static final List<Column> ALL = List.of(
            Column.of("name", "商户名称", "名称", "字号名称", "企业名称", "市场主体名称"),
            Column.of("sign_name", "店招名称", "店招", "招牌名称", "门头名称"),
            Column.of("credit_code", "统一社会信用代码", "社会信用代码", "信用代码"),
            Column.of("registration_number", "工商注册号", "注册号", "工商登记码", "营业执照注册号"),
            Column.of("operator", "经营者（法定代表人）", "经营者", "法定代表人", "法定代表人（经营者）", "负责人"),
            Column.of("phone", "联系电话", "电话", "手机", "手机号码", "联系方式"),
            Column.of("address", "经营地址", "地址", "经营场所", "门牌地址"),
            Column.of("block", "街段", "路段"),
            Column.of("trade", "业态", "经营业态", "行业"),
            Column.of("opened_on", "开业日期", "开业时间"));

    private RosterColumns() {}

    static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }

    static List<String> codes() {
        return ALL.stream().map(Column::code).toList();
    }
}
