package org.chengxin.intake;

import org.jspecify.annotations.Nullable;

/**
 * How the last job of a submission stands, as the page shows it.
 *
 * @param phase what it is at; null before it begins
 * @param done rows done in this phase
 * @param problem why it was not done
 */
record JobView(
        Job.Kind kind,
        boolean open,
        @Nullable String phase,
        int done,
        @Nullable String problem) {

    public String sentence() {
        if (phase == null) {
            return "正在排队等待" + kind.label() + "……";
        }
        return "正在" + kind.label() + "：" + phase + (done > 0 ? "，" + "%,d".formatted(done) + " 行" : "") + "……";
    }

    /** Whether a commit or a reversal was asked for and could not be done. */
    public boolean isFailed() {
        return !open && problem != null && kind != Job.Kind.STAGE;
    }
}
