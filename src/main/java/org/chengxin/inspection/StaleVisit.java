package org.chengxin.inspection;

import org.chengxin.shared.Rejected;

/** The visit was filed, or filed anew, by someone else in the meantime; nothing has been recorded. */
final class StaleVisit extends Rejected {

    private static final long serialVersionUID = 1L;

    private final transient VisitStatement mine;
    private final transient FiledVisit filed;

    StaleVisit(VisitStatement mine, FiledVisit filed) {
        super("这次检查已由 " + filed.filedBy() + " 于 " + filed.filedAt() + " 上传（第 " + filed.revision()
                + " 版），您的内容还没有上传。请对照两份内容，选择保留哪一份。");
        this.mine = mine;
        this.filed = filed;
    }

    VisitStatement mine() {
        return mine;
    }

    FiledVisit filed() {
        return filed;
    }
}
