package org.chengxin.grading;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, DecisionId> {

    @Query("select d from Decision d where d.merchantId in :merchants and d.endedAt is null")
    List<Decision> openOf(Collection<UUID> merchants);

    List<Decision> findByMerchantIdOrderByProposedAtDesc(UUID merchant);

    @Query("select d.merchantId from Decision d where d.id = :id")
    Optional<UUID> merchantOf(DecisionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id")
    Optional<Decision> hold(DecisionId id);

    /** The facts behind the notice of a decision that is on its way. */
    @Query(
            value = "select g.fact_id from grading_decision_ground g join grading_decision d on d.id = g.decision_id"
                    + " where d.merchant_id = :merchant and d.ended_at is null and d.served_on is not null",
            nativeQuery = true)
    List<UUID> groundsTold(UUID merchant);

    @Query(value = "select nextval('grading_decision_number')", nativeQuery = true)
    long nextNumber();
}
