package org.chengxin.plate;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MismatchRepository extends JpaRepository<Mismatch, Mismatch.Id> {

    Optional<Mismatch> findByFormNumber(UUID form);

    Optional<Mismatch> findByCodeHash(String hash);
}
