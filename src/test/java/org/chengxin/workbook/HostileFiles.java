package org.chengxin.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, so that any part can be turned against its reader. */
final class HostileFiles {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HostileFiles() {}

    /** Writes a part as text, piece by piece, so that the test itself needs no memory for it. */
    interface Part extends Consumer<Text> {}

    /** Where a part is written. */
    record Text(OutputStream out) {

        Text write(String text) {
            return write(text, 1);
        }

        Text write(String text, int times) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                for (int i = 0; i < times; i++) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }
    }

    /** A sound workbook of one sheet “甲”, but for the parts given. */
    static Path xlsx(Path folder, String name, Map<String, Part> parts) {
        Map<String, Part> all = new LinkedHashMap<>();
        all.put(
                "xl/workbook.xml",
                text -> text.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                        + "\"><sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                text -> text.write("<Relationships>"
                        + relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml")
                        + relation("r3", "styles", "styles.xml") + "</Relationships>"));
        all.put("xl/styles.xml", text -> text.write("<styleSheet xmlns=\"" + MAIN + "\"/>"));
        all.put("xl/sharedStrings.xml", text -> text.write("<sst xmlns=\"" + MAIN + "\"/>"));
        all.put("xl/worksheets/sheet1.xml", sheet(text -> text.write(row(1, "甲"))));
        all.putAll(parts);
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().accept(new Text(zip));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path withSheet(Path folder, String name, Part rows) {
        return xlsx(folder, name, Map.of("xl/worksheets/sheet1.xml", sheet(rows)));
    }

    static Part sheet(Part rows) {
        return text -> {
            text.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows.accept(text);
            text.write("</sheetData></worksheet>");
        };
    }

    static String row(int number, String inline) {
        return "<row r=\"" + number + "\"><c t=\"inlineStr\"><is><t>" + inline + "</t></is></c></row>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
