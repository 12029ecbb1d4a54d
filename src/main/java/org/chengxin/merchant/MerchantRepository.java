package org.chengxin.merchant;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MerchantRepository extends Repository<Merchant, MerchantId> {

    Optional<Merchant> findById(MerchantId id);

    Merchant saveAndFlush(Merchant merchant);

    void flush();
}
