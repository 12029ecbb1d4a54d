package org.chengxin.dossier;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RepairRepository extends Repository<Repair, RepairId> {

    Repair saveAndFlush(Repair repair);

    Optional<Repair> findById(RepairId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Repair r where r.id = :id")
    Optional<Repair> hold(RepairId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Repair r where r.merchantId in :merchants and r.closedAt is null order by r.id.value")
    List<Repair> holdOpenOf(Collection<UUID> merchants);

    @Query("select r from Repair r where r.item = :item and r.factKey = :factKey order by r.id.value")
    List<Repair> about(String item, String factKey);

    @Query(value = "select nextval('dossier_repair_number')", nativeQuery = true)
    long nextNumber();
}
