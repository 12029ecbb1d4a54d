package org.chengxin.account;

import static org.chengxin.shared.Role.APPROVER;
import static org.chengxin.shared.Role.AUDIT_ADMIN;
import static org.chengxin.shared.Role.COMPLAINT_HANDLER;
import static org.chengxin.shared.Role.INSPECTOR;
import static org.chengxin.shared.Role.OFFICER;
import static org.chengxin.shared.Role.REPORTER;
import static org.chengxin.shared.Role.SECURITY_ADMIN;
import static org.chengxin.shared.Role.SYSTEM_ADMIN;

import java.util.List;
import org.chengxin.shared.Role;

/**
 * One invented person of the demonstration.
 *
 * @param department code of the department
 * @param duty what the sign-in page says of the account
 */
record DemoAccount(String username, String name, String department, Role role, String duty) {

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("sysadmin", "孙系统", "scjg", SYSTEM_ADMIN, "系统管理员：单位、账号"),
            new DemoAccount("security", "安管理", "scjg", SECURITY_ADMIN, "安全管理员：角色、解锁"),
            new DemoAccount("auditor", "申审计", "scjg", AUDIT_ADMIN, "审计管理员：操作留痕"),
            new DemoAccount("officer", "王明", "scjg", OFFICER, "市场监管专员：日常工作"),
            new DemoAccount("approver", "李慧", "scjg", APPROVER, "审批人：第二人审批"),
            new DemoAccount("scjg", "赵报送", "scjg", REPORTER, "数据报送员：市场监管"),
            new DemoAccount("zhzf", "钱报送", "zhzf", REPORTER, "数据报送员：综合执法"),
            new DemoAccount("xfjy", "周报送", "xfjy", REPORTER, "数据报送员：消防救援"),
            new DemoAccount("wsjk", "吴报送", "wsjk", REPORTER, "数据报送员：卫生健康"),
            new DemoAccount("swj", "郑报送", "swj", REPORTER, "数据报送员：税务"),
            new DemoAccount("gajz", "冯报送", "gajz", REPORTER, "数据报送员：公安"),
            new DemoAccount("zjj", "陈报送", "zjj", REPORTER, "数据报送员：住建"),
            new DemoAccount("gdzx", "褚报送", "gdzx", REPORTER, "数据报送员：供电"),
            new DemoAccount("xzsp", "卫报送", "xzsp", REPORTER, "数据报送员：行政审批"),
            new DemoAccount("mashang", "蒋报送", "mashang", REPORTER, "数据报送员：马尚街道"),
            new DemoAccount("inspector1", "沈检查", "zhzf", INSPECTOR, "执法检查员：综合执法"),
            new DemoAccount("inspector2", "韩检查", "xfjy", INSPECTOR, "执法检查员：消防救援"),
            new DemoAccount("inspector3", "何检查", "scjg", INSPECTOR, "执法检查员：市场监管"),
            new DemoAccount("inspector4", "朱检查", "wsjk", INSPECTOR, "执法检查员：卫生健康"),
            new DemoAccount("inspector5", "秦检查", "zhzf", INSPECTOR, "执法检查员：综合执法"),
            new DemoAccount("station", "杨维权", "scjg", COMPLAINT_HANDLER, "投诉处理员：消费维权站"));
}
