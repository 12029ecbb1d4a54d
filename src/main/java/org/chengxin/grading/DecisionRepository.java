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

    @Query(value = "select nextval('grading_decision_number')", nativeQuery = true)
    long nextNumber();
}
