package org.chengxin.dossier;

import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Downloads;
import org.chengxin.shared.NotFound;
import org.chengxin.workbook.CsvWriter;
import org.chengxin.workbook.WorkbookWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a department has reported or stated, as files. */
@Controller
@RequestMapping("/console/facts")
class FactExportController {

    private final FactExport export;
    private final Catalogue catalogue;

    FactExportController(FactExport export, Catalogue catalogue) {
        this.export = export;
        this.catalogue = catalogue;
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(FactFilters filters, Actor actor) {
        FactCriteria criteria = filters.criteria(catalogue);
        CatalogueItem item = announced(criteria, actor);
        return Downloads.xlsx(item.name() + "-导出.xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter(item.name(), FactExport.headers(item))) {
                export.write(item, criteria, actor, table);
                table.writeTo(out);
            }
        });
    }

    @GetMapping("/export.csv")
    ResponseEntity<StreamingResponseBody> csv(FactFilters filters, Actor actor) {
        FactCriteria criteria = filters.criteria(catalogue);
        CatalogueItem item = announced(criteria, actor);
        return Downloads.csv(item.name() + ".csv", out -> {
            try (CsvWriter table = new CsvWriter(FactExport.headers(item), out)) {
                export.write(item, criteria, actor, table);
            }
        });
    }

    /** A table has the columns of one item, so one must be chosen. */
    private CatalogueItem announced(FactCriteria criteria, Actor actor) {
        CatalogueItem item = Optional.ofNullable(criteria.item())
                .flatMap(catalogue::find)
                .orElseThrow(() -> new NotFound("catalogue item"));
        export.announce(item, criteria, actor);
        return item;
    }
}
