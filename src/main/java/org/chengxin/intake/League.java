package org.chengxin.intake;

import java.time.YearMonth;
import java.util.List;
import org.chengxin.account.Department;

/** How timely the departments reported what fell due in some months (报送时效). */
record League(YearMonth from, YearMonth to, List<Standing> standings) {

    /** One department. Statements count one each, periodic reports one for each period. */
    record Standing(Department department, int onTime, int late, int overdue, int open) {

        int judged() {
            return onTime + late + overdue;
        }

        /** On time ÷ (on time + late + overdue), in per cent; −1 where nothing fell due. */
        double rate() {
            return judged() == 0 ? -1 : 100.0 * onTime / judged();
        }

        public String rateWords() {
            return judged() == 0 ? "本期没有到期的任务" : "%.1f%%".formatted(rate());
        }
    }

    public int overdue() {
        return standings.stream().mapToInt(Standing::overdue).sum();
    }

    public int late() {
        return standings.stream().mapToInt(Standing::late).sum();
    }

    public int onTime() {
        return standings.stream().mapToInt(Standing::onTime).sum();
    }

    public int open() {
        return standings.stream().mapToInt(Standing::open).sum();
    }
}
