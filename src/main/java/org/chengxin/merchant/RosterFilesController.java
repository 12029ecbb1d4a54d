package org.chengxin.merchant;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.workbook.WorkbookWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a roster's sender downloads: the empty template, and the rejected rows to correct. */
@Controller
@RequestMapping("/console/merchants/imports")
class RosterFilesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterImports imports;

    RosterFilesController(RosterImports imports) {
        this.imports = imports;
    }

    @GetMapping("/{id}/problems.xlsx")
    void problems(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        RosterImport roster = imports.find(id);
        imports.writeProblems(id, download(response, "待改正-" + roster.fileName().replaceAll("\\.[^.]*$", "") + ".xlsx"));
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        try (WorkbookWriter writer = new WorkbookWriter("商户名录", RosterColumns.names())) {
            writer.writeTo(download(response, "商户名录模板.xlsx"));
        }
    }

    private static OutputStream download(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
