package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.workbook.WorkbookFiles.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever bytes are damaged, a file is read or refused with a sentence; nothing else ever comes out. */
class DamagedWorkbookTests {

    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"商户名录.xlsx", "行政许可.xls", "纳税信用.csv"})
    void someBytesOfTheFileAreOthers(String name) throws IOException {
        byte[] sound = Files.readAllBytes(sample(name));
        for (int round = 0; round < ROUNDS; round++) {
            readOrRefused(name, damaged(sound, round), round);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml"
    })
    void someBytesOfOnePartAreOthers(String part) throws IOException {
        Path whole = sample("商户名录.xlsx");
        byte[] sound;
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            sound = entry == null
                    ? new byte[] {'<', 'a', '/', '>'}
                    : zip.getInputStream(entry).readAllBytes();
        }
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = WorkbookFiles.withPart(whole, part, new ByteArrayInputStream(damaged(sound, round)));
            readOrRefused("部件.xlsx", file, round);
        }
    }

    private void readOrRefused(String name, byte[] content, int round) {
        Path file = WorkbookFiles.bytes(folder, name, content);
        try {
            Workbooks.notices(file, name);
            Workbooks.firstRows(file, name);
            WorkbookFiles.rows(file);
        } catch (UnreadableWorkbook refusal) {
            assertThat(refusal.sentence()).as("round " + round).isNotBlank();
        }
    }

    private static byte[] damaged(byte[] sound, int seed) {
        Random random = new Random(seed);
        byte[] damaged = sound.clone();
        int spots = 1 + random.nextInt(8);
        for (int i = 0; i < spots; i++) {
            int from = random.nextInt(damaged.length);
            int length = Math.min(damaged.length - from, 1 + random.nextInt(4));
            for (int j = 0; j < length; j++) {
                damaged[from + j] = (byte) random.nextInt(256);
            }
        }
        return damaged;
    }
}
