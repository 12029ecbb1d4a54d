package org.chengxin.complaint;

/** The two procedures, which the law keeps apart (domain.md §2): a dispute of one's own, or a lead about a violation. */
enum FilingKind {
    COMPLAINT("投诉", "T", "complaint"),
    REPORT("举报", "J", "report");

    private final String label;
    private final String letter;
    private final String subject;

    FilingKind(String label, String letter, String subject) {
        this.label = label;
        this.letter = letter;
        this.subject = subject;
    }

    public String label() {
        return label;
    }

    /** First letter of the number as addresses write it. */
    String letter() {
        return letter;
    }

    /** What the audit trail calls it. */
    String subject() {
        return subject;
    }

    /** Where the console shows it. */
    public String consolePath() {
        return "/console/" + subject + "s/";
    }
}
