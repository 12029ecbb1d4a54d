package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTests {

    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    @Test
    void rowsArriveAsTheyStandAndOnTheCallersThread() throws IOException {
        Path file = file(MANY);
        List<Row> ahead = new ArrayList<>();
        Thread caller = Thread.currentThread();

        int count = Workbooks.readAhead(file, "a.csv", row -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            ahead.add(row);
        });

        assertThat(count).isEqualTo(MANY);
        assertThat(ahead).isEqualTo(WorkbookFiles.rows(file, "a.csv"));
    }

    @Test
    void aHandlerThatFailsIsHeardAndTheReaderEnds() throws Exception {
        Path file = file(MANY);

        assertThatThrownBy(() -> Workbooks.readAhead(file, "a.csv", row -> {
                    throw new IllegalArgumentException("第 " + row.number() + " 行");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("第 1 行");

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(Thread.currentThread().getName() + "-reader")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aFileThatCannotBeReadToItsEndSaysSoAfterTheRowsBeforeIt() throws IOException {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= MANY; i++) {
            sheet.append("<row r=\"%d\"><c t=\"inlineStr\"><is><t>甲%d</t></is></c></row>".formatted(i, i));
        }
        byte[] damaged = WorkbookFiles.withPart(
                WorkbookFiles.sample("商户名录.xlsx"),
                "xl/worksheets/sheet1.xml",
                new ByteArrayInputStream(sheet.append("<row").toString().getBytes(StandardCharsets.UTF_8)));
        Path file = WorkbookFiles.bytes(folder, "broken.xlsx", damaged);
        List<Row> before = new ArrayList<>();

        assertThatThrownBy(() -> Workbooks.readAhead(file, "broken.xlsx", before::add))
                .isInstanceOf(UnreadableWorkbook.class);
        assertThat(before).isNotEmpty();
    }

    private Path file(int rows) throws IOException {
        Path file = folder.resolve("a.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= rows; i++) {
                out.write("甲" + i + ",乙" + i + "\n");
            }
        }
        return file;
    }
}
