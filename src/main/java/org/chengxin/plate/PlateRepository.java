package org.chengxin.plate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlateRepository extends JpaRepository<Plate, PlateId> {

    Optional<Plate> findBySerial(String serial);

    Optional<Plate> findByToken(String token);

    List<Plate> findByMerchantIdOrderByIssuedAtDesc(UUID merchant);
}
