package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk shows the first few of each list and where the rest is. */
class VisitDeskTests {

    private static final List<String> FIVE = Collections.nCopies(5, "店");
    private static final List<String> SIX = Collections.nCopies(6, "店");

    @Test
    void eachListThatIsCutSaysWhereTheRestIs() {
        assertThat(VisitDeskAtHome.more(FIVE, FIVE, FIVE, FIVE)).isEmpty();
        assertThat(VisitDeskAtHome.more(SIX, FIVE, FIVE, FIVE)).containsExactly(VisitOutcome.WAITING);
        assertThat(VisitDeskAtHome.more(List.of(), SIX, List.of(), List.of()))
                .containsExactly(VisitOutcome.UNCONFIRMED);
        assertThat(VisitDeskAtHome.more(List.of(), List.of(), List.of(), SIX))
                .containsExactly(VisitOutcome.UNCONFIRMED);
        assertThat(VisitDeskAtHome.more(List.of(), List.of(), SIX, List.of())).containsExactly(VisitOutcome.REPLACED);
    }
}
