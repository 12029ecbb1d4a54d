package org.chengxin.inspection;

import java.util.List;
import org.chengxin.shared.Rejected;

/** A visit's form is not complete or not right; nothing has been recorded. Photos that could be taken are kept. */
final class VisitRefused extends Rejected {

    private static final long serialVersionUID = 1L;

    private final transient List<VisitForm.Fault> faults;

    VisitRefused(List<VisitForm.Fault> faults) {
        super("检查还没有上传，请改正 " + faults.size() + " 处：" + faults.get(0).sentence());
        this.faults = faults;
    }

    List<VisitForm.Fault> faults() {
        return faults;
    }
}
