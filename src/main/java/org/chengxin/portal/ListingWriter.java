package org.chengxin.portal;

import java.math.BigDecimal;
import java.util.Optional;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Official;
import org.chengxin.merchant.MerchantView;
import org.chengxin.plate.PlateView;
import org.jspecify.annotations.Nullable;

/** The line of a merchant in the public listing. */
final class ListingWriter {

    private ListingWriter() {}

    /** @param plate the valid one */
    static ProfileRows.Listing of(
            MerchantView merchant, Optional<Official> official, @Nullable Assessment held, Optional<PlateView> plate) {
        BigDecimal score = official.filter(one -> one.grade().isRated())
                .map(one -> one.assessment().score())
                .orElse(null);
        return new ProfileRows.Listing(
                merchant.id().value(),
                merchant.signName(),
                merchant.address(),
                merchant.isOperating(),
                official.map(one -> one.grade().name()).orElse(null),
                score,
                plate.map(PlateView::token).orElse(null),
                official.filter(one -> RatingWriter.isConfirming(one, held)).isPresent());
    }
}
