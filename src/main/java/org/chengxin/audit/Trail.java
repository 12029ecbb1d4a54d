package org.chengxin.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.chengxin.shared.Act;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes every act onto the trail in the transaction of the act itself: both are kept or neither (GB/T 22239-2019, audit
 * that cannot be stopped). An act outside a transaction is a mistake of the program and is refused.
 *
 * <p>Of a visitor no network address is written: beside the number of an anonymous report or the minute of a review it would
 * say who it was, to everyone who reads the trail and for ever (个人信息保护法 art. 6; 举报人保密).
 */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        Actor actor = act.actor();
        jdbc.sql("""
                        insert into audit_entry (at, actor_id, actor_username, actor_name, department, address,
                                                 verb, subject_type, subject_id, summary)
                        values (:at, :actor, :username, :name, :department, :address, :verb, :type, :subject, :summary)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("username", actor.username())
                .param("name", actor.name())
                .param("department", actor.department())
                .param("address", Actor.VISITOR.id().equals(actor.id()) ? null : remoteAddress())
                .param("verb", act.verb())
                .param("type", act.subjectType())
                .param("subject", act.subjectId())
                .param("summary", act.summary())
                .update();
    }

    private static @Nullable String remoteAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
