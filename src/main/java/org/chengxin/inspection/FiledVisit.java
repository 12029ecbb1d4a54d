package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands now.
 *
 * @param firstFiledOn the day its first revision came in
 */
record FiledVisit(
        UUID id,
        int revision,
        VisitStatement statement,
        String filedBy,
        String filedAt,
        LocalDate firstFiledOn,
        @Nullable String withdrawn) {

    /** Whether the person signed it and so may correct it. */
    boolean isSignedBy(UUID staff) {
        return statement.signOff().officers().stream()
                .anyMatch(officer -> officer.staff().equals(staff));
    }
}
