package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 国办发〔2025〕22号、《行政处罚法》第五十一条. */
class SeveritySuggestionTests {

    @ParameterizedTest
    @CsvSource({
        // kinds, fine in 万元, party, public until (decided 2026-01-01), suggestion
        "警告, , 个体工商户, 2027-01-01, 轻微",
        "警告;通报批评, , 个体工商户, , 轻微",
        "罚款, 0.02, 个体工商户, , 轻微",
        "罚款, 0.021, 个体工商户, , 一般",
        "警告;罚款, 0.3, 法人及非法人组织, , 轻微",
        "罚款, 0.31, 法人及非法人组织, 2027-01-01, 一般",
        "罚款;没收违法所得、没收非法财物, 0.01, 个体工商户, , 一般",
        "罚款, 6.8, 个体工商户, 2029-01-01, 严重",
        "吊销;罚款, 12, 个体工商户, 2027-01-01, 严重",
        "限制从业, , 个体工商户, , 严重",
    })
    void theClassIsSuggestedFromWhatTheDecisionSays(
            String kinds, String fine, String party, String until, String suggestion) {
        Map<String, String> penalty =
                new HashMap<>(Map.of("kinds", kinds, "party_kind", party, "decided_on", "2026-01-01"));
        if (fine != null) {
            penalty.put("fine", fine);
        }
        if (until != null) {
            penalty.put("public_until", until);
        }
        assertThat(SeveritySuggestion.of(penalty).severity()).isEqualTo(suggestion);
    }
}
