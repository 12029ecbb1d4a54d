package org.chengxin.dossier;

/** Someone else changed the fact under a draft's key after the draft was judged; nothing was recorded. */
public final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int row;

    Superseded(int row) {
        super("row " + row);
        this.row = row;
    }

    /** Number of the first such row in its file. */
    public int row() {
        return row;
    }
}
