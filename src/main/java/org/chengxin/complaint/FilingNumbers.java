package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.HalfWidth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** FilingNumbers of filings, 投诉〔2026〕1号: a counter per kind and year in the transaction of the filing, so that none is skipped. */
@Component
class FilingNumbers {

    /** The kind, a year and a number, with anything between them but letters and digits: nobody has 〔〕 on a keyboard. */
    private static final Pattern TYPED =
            Pattern.compile("(投诉|举报|T|J)?[^\\dA-Z]*(\\d{4})[^\\dA-Z]+(\\d{1,9})[^\\dA-Z]*");

    private final JdbcClient jdbc;

    FilingNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param slug how addresses write it, T2026-1 */
    record Number(String words, String slug) {}

    Number next(FilingKind kind, LocalDate day) {
        int year = day.getYear();
        int number = jdbc.sql("insert into complaint_number (kind, year, last) values (?, ?, 1)"
                        + " on conflict (kind, year) do update set last = complaint_number.last + 1 returning last")
                .params(kind.name(), year)
                .query(Integer.class)
                .single();
        return new Number(
                "%s〔%d〕%d号".formatted(kind.label(), year, number), "%s%d-%d".formatted(kind.letter(), year, number));
    }

    /** The slug of a number as somebody typed it, in either writing; empty if it cannot be one. */
    static String slugOf(String typed) {
        Matcher parts = TYPED.matcher(HalfWidth.of(typed).strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return "";
        }
        boolean report = "举报".equals(parts.group(1)) || "J".equals(parts.group(1));
        return (report ? "J" : "T") + parts.group(2) + "-" + Integer.parseInt(parts.group(3));
    }
}
