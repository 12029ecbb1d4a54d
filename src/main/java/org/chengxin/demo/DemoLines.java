package org.chengxin.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantDetails;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the files of {@code db/demo} with their dates relative to a day. */
record DemoLines(RelativeDates dates) {

    String dated(NamedCsvRecord line, String field) {
        return dates.in(line.getField(field));
    }

    MerchantDetails details(NamedCsvRecord line) {
        return new MerchantDetails(
                line.getField("name"),
                line.getField("sign_name"),
                CreditCode.parse(line.getField("credit_code")).orElse(null),
                RegistrationNumber.parse(line.getField("registration_number")).orElse(null),
                line.getField("operator"),
                line.getField("phone"),
                line.getField("address"),
                line.getField("block"),
                line.getField("trade"),
                LocalDate.parse(dates.in(line.getField("opened_on"))));
    }

    NewFact fact(NamedCsvRecord line, Map<String, MerchantId> ids) {
        Map<String, String> data = new HashMap<>();
        for (String field : line.getField("fields").split("\\|")) {
            int equals = field.indexOf('=');
            data.put(field.substring(0, equals), dates.in(field.substring(equals + 1)));
        }
        MerchantId merchant = ids.get(line.getField("merchant"));
        if (merchant == null) {
            throw new IllegalStateException("db/demo/facts.csv names an unknown merchant: " + line);
        }
        String authority = line.getField("authority");
        return new NewFact(
                merchant,
                line.getField("item"),
                emptyToNull(line.getField("grade")),
                authority,
                authority,
                data,
                null,
                null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    List<NamedCsvRecord> read(String resource) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
