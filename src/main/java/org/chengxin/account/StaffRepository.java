package org.chengxin.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffRepository extends JpaRepository<Staff, StaffId> {

    Optional<Staff> findByUsername(String username);
}
