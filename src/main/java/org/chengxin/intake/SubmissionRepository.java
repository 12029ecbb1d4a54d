package org.chengxin.intake;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, SubmissionId> {

    Submission save(Submission submission);

    void flush();

    Optional<Submission> findById(SubmissionId id);

    /** The submission, held until the transaction ends: of two people who act on it, the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> hold(SubmissionId id);

    @Query(value = "select nextval('intake_submission_number')", nativeQuery = true)
    long nextNumber();
}
