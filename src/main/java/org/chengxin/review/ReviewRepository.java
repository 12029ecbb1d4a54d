package org.chengxin.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<Review, ReviewId> {

    Optional<Review> findByFormNumber(UUID form);

    Optional<Review> findByCodeHash(String hash);

    Optional<Review> findByPublicId(UUID id);
}
