package org.chengxin.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the merchants that rows are about, many at a time, by credit code or registration number. */
@Repository
class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A merchant as far as matching needs it. */
    record Subject(UUID id, String name, boolean closed) {}

    /** Merchants by code; of several operators that had one code, the operating one. */
    record Known(Map<String, Subject> byCreditCode, Map<String, Subject> byRegistrationNumber) {

        Optional<Subject> find(Reading reading) {
            return reading.value("credit_code")
                    .map(byCreditCode::get)
                    .or(() -> reading.value("registration_no").map(byRegistrationNumber::get));
        }
    }

    Known among(Collection<Reading> readings) {
        String[] creditCodes = readings.stream()
                .flatMap(reading -> reading.value("credit_code").stream())
                .distinct()
                .toArray(String[]::new);
        String[] numbers = readings.stream()
                .flatMap(reading -> reading.value("registration_no").stream())
                .distinct()
                .toArray(String[]::new);
        return new Known(by("credit_code", creditCodes), by("registration_number", numbers));
    }

    private Map<String, Subject> by(String column, String[] values) {
        Map<String, Subject> found = new HashMap<>();
        if (values.length > 0) {
            // Closed ones first, so that an operating merchant with the same code takes their place.
            jdbc.sql("select " + column + " as code, id, name, status from merchant_merchant where " + column
                            + " = any(:values) order by status = 'OPERATING', updated_at")
                    .param("values", values)
                    .query(row -> {
                        found.put(
                                row.getString("code"),
                                new Subject(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        !"OPERATING".equals(row.getString("status"))));
                    });
        }
        return found;
    }
}
