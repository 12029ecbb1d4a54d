package org.chengxin.portal;

import org.chengxin.grading.Grade;

/** What a grade means where it is said of many shops at once. */
final class StreetWords {

    private StreetWords() {}

    /** 观察期 has three reasons; on its own page each shop reads its own. */
    static String meaning(Grade grade) {
        return grade == Grade.PROBATION ? "暂不评牌：开业不满三个月、尚未检查，或者首次评牌正在核定" : grade.meaning();
    }
}
