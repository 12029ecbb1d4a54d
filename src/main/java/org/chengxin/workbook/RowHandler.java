package org.chengxin.workbook;

/** Takes the rows of a workbook one by one, in file order. What it throws reaches the caller unchanged. */
@FunctionalInterface
public interface RowHandler {

    void row(Row row);
}
