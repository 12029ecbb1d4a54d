package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Option;
import org.springframework.stereotype.Component;

/** What the form offers. */
@Component
class ReviewChoices {

    private final ReviewGuidance guidance;
    private final PhoneCodes codes;
    private final ScanProofs proofs;

    ReviewChoices(ReviewGuidance guidance, PhoneCodes codes, ScanProofs proofs) {
        this.guidance = guidance;
        this.codes = codes;
        this.proofs = proofs;
    }

    /** What the page offers to choose from, and whether this device has scanned the plate lately. */
    Map<String, Object> of(ReviewShops.Shop shop, HttpServletRequest request) {
        List<Option> stars = IntStream.iterate(5, n -> n - 1)
                .limit(5)
                .mapToObj(n -> new Option(String.valueOf(n), PublicReview.verdict(n)))
                .toList();
        return Map.of(
                "starChoices",
                stars,
                "tagChoices",
                guidance.tags(),
                "codesOn",
                codes.areOn(),
                "scanned",
                proofs.find(shop.token(), request).isPresent(),
                "longest",
                ReviewText.LONGEST);
    }
}
