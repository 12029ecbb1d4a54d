package org.chengxin.dossier;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ObjectionRepository extends Repository<Objection, ObjectionId> {

    Objection saveAndFlush(Objection objection);

    Optional<Objection> findById(ObjectionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Objection o where o.id = :id")
    Optional<Objection> hold(ObjectionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Objection o where o.merchantId in :merchants and o.closedAt is null order by o.id.value")
    List<Objection> holdOpenOf(Collection<UUID> merchants);

    @Query("select o from Objection o where o.item = :item and o.factKey = :factKey order by o.id.value")
    List<Objection> about(String item, String factKey);

    @Query(value = "select nextval('dossier_objection_number')", nativeQuery = true)
    long nextNumber();
}
