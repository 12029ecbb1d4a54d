package org.chengxin.review;

import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** How many reviews wait, on the officer's first page. */
@Component
class ReviewsAtHome implements HomeSection {

    private final ReviewDeskRows rows;
    private final CodeBudget budget;

    ReviewsAtHome(ReviewDeskRows rows, CodeBudget budget) {
        this.rows = rows;
        this.budget = budget;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String title() {
        return "消费者评价";
    }

    @Override
    public String fragment() {
        return "review/desk/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            return Optional.empty();
        }
        long held = rows.held();
        long flagged = rows.muchFlagged();
        boolean spent = budget.isSpent();
        return held + flagged == 0 && !spent
                ? Optional.empty()
                : Optional.of(Map.of("held", held, "flagged", flagged, "spent", spent));
    }
}
