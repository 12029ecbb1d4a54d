package org.chengxin.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table as CSV in UTF-8 with a byte order mark, by which Excel knows the encoding. Texts that look like formulas
 * get an apostrophe in front; {@link Workbooks} takes it off again.
 */
public final class CsvWriter implements TableWriter {

    private final OutputStreamWriter out;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    public CsvWriter(List<String> headers, OutputStream target) {
        out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        try {
            out.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out);
        row(headers);
    }

    @Override
    public CsvWriter row(List<? extends @Nullable String> values) {
        csv.writeRecord(values.stream()
                .map(value -> value == null ? "" : FormulaGuard.guarded(value))
                .toList());
        return this;
    }

    @Override
    public void close() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
