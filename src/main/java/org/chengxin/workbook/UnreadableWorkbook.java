package org.chengxin.workbook;

import org.chengxin.shared.Rejected;

/** The file cannot be read as a workbook; the sentence says why and what to do. */
public class UnreadableWorkbook extends Rejected {

    private static final long serialVersionUID = 1L;

    public UnreadableWorkbook(String sentence) {
        super("file", sentence);
    }
}
