package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest files that are taken, and those that are not, are all read by one process of 64 MB. */
class SmallMemoryTests {

    @TempDir
    Path folder;

    @Test
    void everyHostileFileIsDoneWithInSixtyFourMegabytes() throws Exception {
        HostileFiles.withSheet(
                folder,
                "宽.xlsx",
                text -> text.write("<row r=\"1\">").write("<c/>", 1_000_000).write("</row>"));
        HostileFiles.withSheet(
                folder, "深.xlsx", text -> text.write("<row r=\"1\"><c>").write("<b>", 1_000_000));
        HostileFiles.withSheet(
                folder, "属性.xlsx", text -> text.write("<row r=\"").write("1", 20 << 20));
        HostileFiles.withSheet(folder, "空白.xlsx", text -> text.write(" ".repeat(1 << 20), 100));
        HostileFiles.xlsx(folder, "文字.xlsx", Map.of("xl/sharedStrings.xml", text -> {
            text.write("<sst xmlns=\"" + HostileFiles.MAIN + "\">");
            for (int i = 0; i < 1_000_000; i++) {
                text.write("<si><t>" + i + "号商户的决定书" + "</t></si>");
            }
            text.write("</sst>");
        }));
        HostileFiles.xlsx(
                folder,
                "样式.xlsx",
                Map.of(
                        "xl/styles.xml",
                        text -> text.write("<styleSheet xmlns=\"" + HostileFiles.MAIN + "\"><cellXfs>")
                                .write("<xf numFmtId=\"0\"><alignment horizontal=\"center\"/></xf>", 300_000)
                                .write("</cellXfs></styleSheet>")));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("6 files done");
    }

    /** Reads every file of a folder, as an upload would. */
    static final class Reader {

        public static void main(String[] arguments) {
            int done = 0;
            for (java.io.File file : new java.io.File(arguments[0]).listFiles()) {
                try {
                    Workbooks.read(file.toPath(), file.getName(), row -> {});
                } catch (UnreadableWorkbook refusal) {
                    System.out.println(file.length() + " bytes: " + refusal.sentence());
                }
                done++;
            }
            System.out.println(done + " files done");
        }
    }
}
