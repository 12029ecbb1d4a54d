package org.chengxin.complaint;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ComplaintRepository extends Repository<Complaint, FilingId> {

    Complaint saveAndFlush(Complaint complaint);

    Optional<Complaint> findById(FilingId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.id = :id")
    Optional<Complaint> hold(FilingId id);
}
