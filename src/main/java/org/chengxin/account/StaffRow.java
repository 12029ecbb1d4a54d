package org.chengxin.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/** One account as the administrators see it; times are ready to print. */
record StaffRow(
        UUID id,
        String username,
        String displayName,
        UUID departmentId,
        String department,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable String lastSignIn,
        @Nullable String lockedUntil,
        List<Role> roles) {

    /** Reads what {@link StaffDirectory} selects. */
    static StaffRow of(ResultSet row, int number) throws SQLException {
        return new StaffRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getObject("department_id", UUID.class),
                row.getString("short_name"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                printed(row.getTimestamp("last_sign_in_at")),
                printed(row.getTimestamp("locked_until")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList());
    }

    private static @Nullable String printed(@Nullable Timestamp moment) {
        return moment == null ? null : Moments.minute(Instant.ofEpochMilli(moment.getTime()));
    }
}
