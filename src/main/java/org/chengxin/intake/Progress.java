package org.chengxin.intake;

/** Hears how far a long piece of work has come. */
interface Progress {

    /** For work that nobody watches. */
    Progress UNSEEN = new Progress() {
        @Override
        public void phase(String name, int rows) {}

        @Override
        public void step(int rows) {}
    };

    default void phase(String name) {
        phase(name, 0);
    }

    /** A new phase begins, with so many rows known. */
    void phase(String name, int rows);

    /** So many rows are done in this phase; called for each row, so it must cost nearly nothing. */
    void step(int rows);
}
