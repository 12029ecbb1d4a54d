package org.chengxin.inspection;

/** A plan's number; without gaps within a year. */
record PlanNumber(int year, int serial) {

    String text() {
        return "联检〔" + year + "〕" + serial + "号";
    }

    /** As it stands in addresses. */
    String slug() {
        return year + "-" + serial;
    }
}
