package org.chengxin.shared;

/**
 * What a signed-in person may do. The three administrators are separated: none of them sees or changes business data,
 * and no person holds two of them (GB/T 22239-2019, mutual restraint).
 */
public enum Role {
    SYSTEM_ADMIN("系统管理员", "管理单位和账号，不接触业务数据", true),
    SECURITY_ADMIN("安全管理员", "授予角色、解除锁定，不接触业务数据", true),
    AUDIT_ADMIN("审计管理员", "查阅操作留痕，不接触业务数据", true),
    REPORTER("数据报送员", "报送本单位掌握的信用信息", false),
    INSPECTOR("执法检查员", "登记检查结果", false),
    OFFICER("市场监管专员", "管理商户、评价、整改和榜单", false),
    APPROVER("审批人", "作为第二人审批，不得审批本人提出的事项", false),
    COMPLAINT_HANDLER("投诉处理员", "受理、调解投诉", false);

    private final String label;
    private final String meaning;
    private final boolean separatedAdministrator;

    Role(String label, String meaning, boolean separatedAdministrator) {
        this.label = label;
        this.meaning = meaning;
        this.separatedAdministrator = separatedAdministrator;
    }

    /** The official Chinese name shown on screens. */
    public String label() {
        return label;
    }

    /** One sentence saying what the role is for. */
    public String meaning() {
        return meaning;
    }

    /** Whether this is one of the three mutually exclusive administrators (三员). */
    public boolean isSeparatedAdministrator() {
        return separatedAdministrator;
    }
}
