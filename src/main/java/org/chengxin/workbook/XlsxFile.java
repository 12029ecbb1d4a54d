package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an .xlsx that reading rows needs: what sheets there are, how dates count, texts and styles. */
final class XlsxFile implements AutoCloseable {

    /** One sheet, in the order of the tabs. */
    record SheetPart(String name, String part, boolean hidden) {}

    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_SHEETS = 50;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final long size;
    private final AtomicLong left = new AtomicLong(MOST_BYTES);
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean from1904;

    XlsxFile(Path file) throws IOException {
        size = Files.size(file);
        zip = new ZipFile(file.toFile());
        try {
            zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
            readRelations();
            readWorkbook();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** Whether day 0 is 1904-01-01, as in workbooks made on old Macintoshes. */
    boolean from1904() {
        return from1904;
    }

    XmlPart open(SheetPart sheet) throws IOException {
        return part(sheet.part());
    }

    XlsxStyles styles() throws IOException {
        String part = partOfType("/styles");
        if (part == null) {
            return XlsxStyles.NONE;
        }
        try (XmlPart xml = part(part)) {
            return XlsxStyles.read(xml);
        }
    }

    SharedTexts texts() throws IOException {
        String part = partOfType("/sharedStrings");
        return new SharedTexts(part == null ? null : part(part));
    }

    private void readRelations() throws IOException {
        try (XmlPart xml = part("xl/_rels/workbook.xml.rels")) {
            xml.child();
            while (xml.child()) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(id, resolve(target));
                    types.put(id, String.valueOf(xml.attribute("Type")));
                }
                xml.skip();
            }
        }
    }

    private void readWorkbook() throws IOException {
        try (XmlPart xml = part(WORKBOOK)) {
            xml.child();
            while (xml.child()) {
                if (xml.is("workbookPr")) {
                    from1904 = xml.isSet("date1904");
                } else if (xml.is("sheets")) {
                    while (xml.child()) {
                        addSheet(xml);
                        xml.skip();
                    }
                    continue;
                }
                xml.skip();
            }
        }
    }

    private void addSheet(XmlPart xml) {
        String id = String.valueOf(xml.attribute("id"));
        String target = targets.get(id);
        String state = xml.attribute("state");
        if (target != null && types.getOrDefault(id, "").endsWith("/worksheet")) {
            sheets.add(new SheetPart(
                    String.valueOf(xml.attribute("name")), target, state != null && !state.equals("visible")));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw new UnreadableWorkbook("文件有 " + MOST_SHEETS + " 张以上的工作表，请只留下要报送的工作表后上传");
        }
    }

    private @Nullable String partOfType(String ending) {
        return types.entrySet().stream()
                .filter(type -> type.getValue().endsWith(ending))
                .map(type -> targets.get(type.getKey()))
                .findFirst()
                .orElse(null);
    }

    private XmlPart part(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        long packed = Math.max(1, Math.min(size, entry.getCompressedSize()));
        return new XmlPart(new MeteredStream(zip.getInputStream(entry), left, packed));
    }

    private static String resolve(String target) {
        Path path = target.startsWith("/")
                ? Path.of(target.substring(1))
                : Path.of("xl").resolve(target);
        return path.normalize().toString().replace('\\', '/');
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
