package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldWords;
import org.chengxin.dossier.ItemTemplate;
import org.chengxin.dossier.OfficialCatalogue;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.CsvWriter;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.SheetText;
import org.chengxin.workbook.WorkbookWriter;
import org.chengxin.workbook.Workbooks;
import tools.jackson.databind.json.JsonMapper;

/** What is exported is read back as it was: import(export(x)) = x, for every item of the catalogue and every kind of file. */
class ItemRoundTripTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<CatalogueItem> ITEMS = OfficialCatalogue.items();

    /** Some statements of one item. */
    record Sheet(CatalogueItem item, List<Map<String, String>> rows) {

        List<String> headers() {
            return item.columns().stream().map(CatalogueField::name).toList();
        }
    }

    /** Writes a sheet into a file. */
    interface Export {
        void write(Sheet sheet, OutputStream out) throws IOException;
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Arbitraries.of(ITEMS)
                .flatMap(item -> GeneratedRows.of(item, TODAY)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(rows -> new Sheet(item, rows)));
    }

    @Property(tries = 150)
    void anExportedWorkbookIsReadBackAsItWas(@ForAll("sheets") Sheet sheet) throws IOException {
        assertThat(readBack(sheet, "往返.xlsx", (one, out) -> {
                    try (WorkbookWriter writer = new WorkbookWriter(one.item().name(), one.headers())) {
                        one.rows().forEach(data -> writer.row(one.item().row(data)));
                        writer.writeTo(out);
                    }
                }))
                .isEqualTo(sheet.rows());
    }

    @Property(tries = 150)
    void anExportedCsvIsReadBackAsItWas(@ForAll("sheets") Sheet sheet) throws IOException {
        assertThat(readBack(sheet, "往返.csv", (one, out) -> {
                    try (CsvWriter writer = new CsvWriter(one.headers(), out)) {
                        one.rows().forEach(data -> writer.row(one.item().row(data)));
                    }
                }))
                .isEqualTo(sheet.rows());
    }

    @Property(tries = 150)
    void whatAMachineSendsIsReadAsItIs(@ForAll("sheets") Sheet sheet) throws IOException {
        byte[] json = JsonMapper.shared()
                .writeValueAsBytes(Map.of("item", sheet.item().code(), "rows", sheet.rows()));
        assertThat(readBack(sheet, "接口报送.json", (one, out) -> out.write(json))).isEqualTo(sheet.rows());
    }

    @Example
    void theOfficialCatalogueIsTested() {
        assertThat(ITEMS).hasSizeGreaterThanOrEqualTo(22);
    }

    @Example
    void theTemplateOfEveryItemAnswersToEveryColumnAndItsExamplesAreGood() throws IOException {
        for (CatalogueItem item : ITEMS) {
            ByteArrayOutputStream template = new ByteArrayOutputStream();
            ItemTemplate.write(item, template);
            Path file = Files.createTempFile("template", ".xlsx");
            Files.write(file, template.toByteArray());
            Map<String, List<Row>> sheets = Workbooks.firstRows(file, "模板.xlsx");
            HeaderMatch match = HeaderMatch.find(sheets.get(SheetText.name(item.name())), Templates.columnsOf(item))
                    .orElseThrow();
            assertThat(match.unknown()).as(item.name()).isEmpty();
            assertThat(match.codes().values())
                    .as(item.name())
                    .containsExactlyElementsOf(
                            item.columns().stream().map(CatalogueField::code).toList());
            for (CatalogueField field : item.columns()) {
                List<Problem> problems = new ArrayList<>();
                Cell example = Cell.text(FieldWords.example(field));
                assertThat(example.isBlank()
                                || new FieldReader(field, TODAY, problems::add)
                                        .read(example)
                                        .isPresent())
                        .as(field.name() + problems)
                        .isTrue();
            }
            Files.delete(file);
        }
    }

    private static List<Map<String, String>> readBack(Sheet sheet, String name, Export export) throws IOException {
        Path file = Files.createTempFile("round-trip", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(sheet, out);
            }
            HeaderMatch header = HeaderMatch.find(
                            Workbooks.firstRows(file, name).values().iterator().next(),
                            Templates.columnsOf(sheet.item()))
                    .orElseThrow();
            RowReader reader =
                    new RowReader(sheet.item(), Set.copyOf(header.codes().values()), TODAY);
            List<Map<String, String>> read = new ArrayList<>();
            Workbooks.read(file, name, row -> {
                if (row.number() > header.row()) {
                    Reading reading = reader.read(header.values(row));
                    assertThat(reading.problems()).noneMatch(Problem::isFatal);
                    read.add(reading.data());
                }
            });
            return read;
        } finally {
            Files.delete(file);
        }
    }
}
