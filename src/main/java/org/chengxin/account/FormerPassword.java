package org.chengxin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The hash of a password once in use, kept to refuse its return. */
@Embeddable
record FormerPassword(
        @Column(name = "set_at") Instant setAt,
        @Column(name = "password_hash") String hash) {}
