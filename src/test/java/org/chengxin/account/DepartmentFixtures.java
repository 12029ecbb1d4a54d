package org.chengxin.account;

import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The departments of the district, with the credit codes that the sample workbooks use. */
public final class DepartmentFixtures {

    private DepartmentFixtures() {}

    public static void establishAll(JdbcClient jdbc) {
        one(jdbc, "scjg", "张店区市场监督管理局", "市场监管局", "11370303004218001A", true);
        one(jdbc, "zhzf", "张店区综合行政执法局", "综合执法局", "11370303004218002D", false);
        one(jdbc, "xfjy", "张店区消防救援大队", "消防大队", "11370303004218003G", false);
        one(jdbc, "wsjk", "张店区卫生健康局", "卫健局", "11370303004218004K", false);
        one(jdbc, "xzsp", "张店区行政审批服务局", "行政审批局", "11370303004218006R", false);
        one(jdbc, "swj", "张店区税务局", "税务局", null, false);
        one(jdbc, "gdzx", "张店供电中心", "供电中心", null, false);
        one(jdbc, "mashang", "马尚街道办事处", "马尚街道", null, false);
    }

    private static void one(
            JdbcClient jdbc, String code, String name, String shortName, String creditCode, boolean leads) {
        jdbc.sql("insert into account_department (id, code, name, short_name, credit_code, leads)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (code) do update"
                        + " set name = excluded.name, credit_code = excluded.credit_code, leads = excluded.leads")
                .param(Ids.next())
                .param(code)
                .param(name)
                .param(shortName)
                .param(creditCode)
                .param(leads)
                .update();
    }
}
