package org.chengxin.complaint;

/** Every official act there is, and what the person who filed may do; each one is a row of its own. */
enum StepKind {
    FILING("登记"),
    ASSIGNMENT("确定办理人"),
    SUPPLEMENT_CALL("通知补正"),
    SUPPLEMENT("补充材料"),
    ACCEPTANCE("受理"),
    REFUSAL("不予受理"),
    TRANSFER("移送"),
    INVITATION("通知商户，组织调解"),
    LETTER("核对通知书内容"),
    ANSWER("商户答复"),
    PAUSE("暂停计算期限"),
    RESUMPTION("恢复计算期限"),
    SETTLEMENT("调解成功"),
    CONFIRMATION("确认调解结果"),
    TERMINATION("终止调解"),
    NOTICE("告知"),
    FOLLOW_UP("回访"),
    RATING("评价"),
    REOPEN_REQUEST("申请重新处理"),
    REOPENING("重新处理"),
    NO_REOPENING("不重新处理"),
    ARCHIVE("归档"),
    WITHDRAWAL_REQUEST("登记撤回，等待确认"),
    WITHDRAWAL_DENIAL("投诉人说没有要求撤回"),
    NO_WITHDRAWAL("没有确认撤回"),
    WITHDRAWAL("撤回"),
    CONCEALMENT("不计入公开汇总"),
    EXTERNAL_NUMBER("登记12315编号"),
    RULING("责任认定"),
    REVOCATION("撤销责任认定"),
    EXTENSION_REQUEST("提请延长核查期限"),
    EXTENSION("批准延长核查期限"),
    NO_EXTENSION("不批准延长"),
    CASE("立案"),
    NO_CASE("不予立案"),
    MERGER("并案"),
    NEW_CODE("补发查询码");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
