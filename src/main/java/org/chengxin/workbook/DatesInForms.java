package org.chengxin.workbook;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Dates in forms are read as people write them ({@link DateText}), since older telephones show a date field as a box for
 * text, and are written as date fields want them: 2026-01-31.
 */
@Configuration
class DatesInForms implements WebMvcConfigurer {

    private static final Formatter<LocalDate> WRITTEN = new Written();

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(WRITTEN);
        registry.addFormatterForFieldAnnotation(new OfAnnotated());
    }

    private static final class Written implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            return DateText.parse(text).orElseThrow(() -> new ParseException(text, 0));
        }

        @Override
        public String print(LocalDate date, Locale locale) {
            return date.toString();
        }
    }

    private static final class OfAnnotated implements AnnotationFormatterFactory<DateTimeFormat> {

        @Override
        public Set<Class<?>> getFieldTypes() {
            return Set.of(LocalDate.class);
        }

        @Override
        public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> type) {
            return WRITTEN;
        }

        @Override
        public Parser<?> getParser(DateTimeFormat annotation, Class<?> type) {
            return WRITTEN;
        }
    }
}
