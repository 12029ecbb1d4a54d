package org.chengxin.rectification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseRepository extends Repository<RectificationCase, CaseId> {

    RectificationCase saveAndFlush(RectificationCase file);

    Optional<RectificationCase> findById(CaseId id);

    @Query("select c from RectificationCase c where c.merchantId = :merchant and c.endedAt is null")
    Optional<RectificationCase> openOf(UUID merchant);

    @Query("select c.merchantId from RectificationCase c where c.id = :id")
    Optional<UUID> merchantOf(CaseId id);
}
