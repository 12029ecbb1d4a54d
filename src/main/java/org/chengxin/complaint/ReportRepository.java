package org.chengxin.complaint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, FilingId> {

    Report saveAndFlush(Report report);

    Optional<Report> findById(FilingId id);

    List<Report> findByMergedInto(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.id = :id")
    Optional<Report> hold(FilingId id);
}
