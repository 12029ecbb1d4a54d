package org.chengxin.account;

import java.util.Optional;
import org.chengxin.shared.NotFound;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffRepository extends JpaRepository<Staff, StaffId> {

    Optional<Staff> findByUsername(String username);

    /** The account with that id, or {@link NotFound}. */
    default Staff known(StaffId id) {
        return findById(id).orElseThrow(() -> new NotFound("账号不存在"));
    }
}
