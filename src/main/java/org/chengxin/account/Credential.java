package org.chengxin.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sign-in is checked against. */
record Credential(UUID id, String passwordHash, boolean enabled) {

    static Optional<Credential> of(String username, JdbcClient jdbc) {
        return jdbc.sql("select id, password_hash, enabled from account_staff where username = ?")
                .param(username)
                .query(Credential.class)
                .optional();
    }

    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }
}
