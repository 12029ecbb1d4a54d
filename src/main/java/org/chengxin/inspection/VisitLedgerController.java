package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Downloads;
import org.chengxin.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger of inspections (检查工作台账, policy.txt 四（四）): to read, to print, to take along. */
@Controller
@RequestMapping("/console/visit-records")
class VisitLedgerController {

    private static final int PRINTED = 2000;
    private static final List<String> HEADERS =
            List.of("检查日期", "商户", "地址", "街段", "由来", "方面", "检查人员", "符合项", "不符合项", "未整改", "状态");

    private final VisitList list;
    private final LedgerChoices choices;
    private final Acts acts;
    private final Clock clock;

    VisitLedgerController(VisitList list, LedgerChoices choices, Acts acts, Clock clock) {
        this.list = list;
        this.choices = choices;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    String index(VisitFilters filters, @RequestParam @Nullable UUID after, Actor actor, Model model) {
        model.addAttribute("page", list.page(filters, actor, after, VisitList.PAGE));
        model.addAttribute("filters", filters);
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("outcomes", VisitOutcome.values());
        choices.put(after, actor, model);
        return "inspection/records/index";
    }

    @GetMapping("/print")
    String print(VisitFilters filters, Actor actor, Model model) {
        model.addAttribute("page", list.page(filters, actor, null, PRINTED));
        model.addAttribute("filters", filters);
        model.addAttribute("today", LocalDate.now(clock));
        return "inspection/records/print";
    }

    /** The trail notes that the ledger left the system; the rows themselves are read while they are sent. */
    @GetMapping("/export.xlsx")
    @Transactional
    ResponseEntity<StreamingResponseBody> workbook(VisitFilters filters, Actor actor) {
        acts.record(
                actor,
                "检查台账.导出",
                "visit",
                filters.which().name(),
                "导出检查工作台账，范围：" + filters.which().label());
        return Downloads.xlsx("检查工作台账-" + LocalDate.now(clock) + ".xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("检查工作台账", HEADERS)) {
                list.each(filters, actor, line -> table.row(cells(line)));
                table.writeTo(out);
            }
        });
    }

    private static List<String> cells(VisitLine line) {
        return List.of(
                line.visitedOn().toString(),
                line.shop(),
                line.address(),
                line.block() == null ? "" : line.block(),
                line.origin(),
                line.areas(),
                line.inspectors(),
                String.valueOf(line.passed()),
                String.valueOf(line.failed()),
                String.valueOf(line.open()),
                line.state());
    }
}
