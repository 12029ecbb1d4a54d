package org.chengxin.grading;

/** The two models of a run. */
enum Side {
    BEFORE,
    AFTER
}
