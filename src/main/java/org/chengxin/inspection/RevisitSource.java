package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;

/** Where 回头看 plans draw from; the module that closes cases implements it (policy.txt 四（五）, domain.md §7: 30 and 90 days). */
public interface RevisitSource {

    /** The closed cases due to be looked back on and not yet looked back on, due not after the day. */
    List<Revisit> dueBy(LocalDate day);
}
