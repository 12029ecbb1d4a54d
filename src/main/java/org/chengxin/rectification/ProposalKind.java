package org.chengxin.rectification;

/** What one person proposes and another decides. */
public enum ProposalKind {
    BOOK("一户一册", "提请批准一户一册", "说明", "整改目标和总体安排"),
    EXTENSION("延期", "提请延期", "延期理由", "为什么不能按期完成，已经做了什么"),
    DROP("不再整改", "提请不再整改", "理由", "如 问题已不存在、登记有误；写明怎么核实的"),
    CLOSURE("销号", "提请销号", "整改成效", "各项复查合格的情况"),
    EXIT("退出街区建议", "提出退出街区建议", "建议理由", "写明事实；只是建议，不是对商户的处理"),
    VETO("两次逾期", "提请确认两次逾期", "情况说明", "两次逾期的事项、原因和催办情况");

    private final String label;
    private final String title;
    private final String ask;
    private final String hint;

    ProposalKind(String label, String title, String ask, String hint) {
        this.label = label;
        this.title = title;
        this.ask = ask;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** What the proposer does, for buttons and headings. */
    public String title() {
        return title;
    }

    /** Label of the reason asked for. */
    public String ask() {
        return ask;
    }

    public String hint() {
        return hint;
    }

    /** Whether it is about one task rather than the whole case. */
    public boolean isAboutTask() {
        return this == EXTENSION || this == DROP;
    }

    /** Whether the clause it rests on must be named. */
    public boolean needsBasis() {
        return this == EXIT || this == VETO;
    }
}
