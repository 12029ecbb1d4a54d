package org.chengxin.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.springframework.stereotype.Component;

/** Finds the merchants that rows are about, many at a time, by credit code or registration number. */
@Component
class Subjects {

    private final Merchants merchants;

    Subjects(Merchants merchants) {
        this.merchants = merchants;
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
        Set<CreditCode> codes = new HashSet<>();
        Set<RegistrationNumber> numbers = new HashSet<>();
        for (Reading reading : readings) {
            reading.value("credit_code").flatMap(CreditCode::parse).ifPresent(codes::add);
            reading.value("registration_no").flatMap(RegistrationNumber::parse).ifPresent(numbers::add);
        }
        Map<String, Subject> byCode = new HashMap<>();
        Map<String, Subject> byNumber = new HashMap<>();
        merchants.findByCreditCodes(codes).forEach((code, view) -> byCode.put(code.value(), subject(view)));
        merchants
                .findByRegistrationNumbers(numbers)
                .forEach((number, view) -> byNumber.put(number.value(), subject(view)));
        return new Known(byCode, byNumber);
    }

    private static Subject subject(MerchantView view) {
        return new Subject(view.id().value(), view.name(), !view.isOperating());
    }
}
