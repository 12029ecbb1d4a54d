package org.chengxin.shared;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where every module states its acts. The audit trail listens synchronously and in the same transaction: if the trail
 * cannot be written, the act does not happen.
 */
@Component
public class Acts {

    private final ApplicationEventPublisher events;

    Acts(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void record(Actor actor, String verb, String subjectType, Object subjectId, String summary) {
        events.publishEvent(new Act(actor, verb, subjectType, String.valueOf(subjectId), summary));
    }
}
