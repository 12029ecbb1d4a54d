package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands now.
 *
 * @param reason why this revision corrects the one before; empty for the first
 * @param firstFiledOn the day its first revision came in
 * @param filer account of who sent this revision
 * @param inForce the revision that the second inspector confirmed last and the facts tell of; 0 while there is none
 */
record FiledVisit(
        UUID id,
        int revision,
        VisitStatement statement,
        String reason,
        UUID filer,
        String filedBy,
        String filedAt,
        LocalDate firstFiledOn,
        int inForce,
        Assent assent,
        @Nullable String withdrawn) {

    /** Whether it rests with this person to confirm it. */
    boolean waitsFor(UUID staff) {
        return withdrawn == null && assent == Assent.WAITING && isSignedBy(staff) && !filer.equals(staff);
    }

    /** The other of the two who are named; the record counts once they say so themselves. */
    AssignedOfficer second() {
        return statement.signOff().officers().stream()
                .filter(officer -> !officer.staff().equals(filer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("visit " + id + " names one inspector"));
    }

    /** Whether the person signed it and so may correct it. */
    boolean isSignedBy(UUID staff) {
        return statement.signOff().officers().stream()
                .anyMatch(officer -> officer.staff().equals(staff));
    }
}
