package org.chengxin.rectification;

import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts about one merchant's rectification come one after the other, so that none sees half of another. */
@Component
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until it is this transaction's turn; the turn ends with the transaction. */
    void take(MerchantId merchant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rectification'), hashtext(?))")
                .param(merchant.toString())
                .query((row, number) -> "")
                .single();
    }
}
