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

/** The list of problems (问题清单, policy.txt 四（四）): to read, to print, to take along. */
@Controller
@RequestMapping("/console/findings")
class FindingLedgerController {

    private static final int PRINTED = 2000;
    private static final List<String> GRADES = List.of("一般", "较重", "严重");
    private static final List<String> HEADERS =
            List.of("方面", "编号", "检查内容", "问题程度", "问题", "商户", "地址", "街段", "牵头单位", "发现日期", "整改期限", "状态", "检查人员", "照片数");

    private final FindingList list;
    private final LedgerChoices choices;
    private final Acts acts;
    private final Clock clock;

    FindingLedgerController(FindingList list, LedgerChoices choices, Acts acts, Clock clock) {
        this.list = list;
        this.choices = choices;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    String index(FindingFilters filters, @RequestParam @Nullable UUID after, Actor actor, Model model) {
        fill(filters, after, FindingList.PAGE, actor, model);
        model.addAttribute("grades", GRADES);
        model.addAttribute("states", FindingState.values());
        model.addAttribute("orders", FindingOrder.values());
        choices.put(after, actor, model);
        return "inspection/findings/index";
    }

    @GetMapping("/print")
    String print(FindingFilters filters, Actor actor, Model model) {
        fill(filters, null, PRINTED, actor, model);
        return "inspection/findings/print";
    }

    /** The trail notes that a list left the system; the rows themselves are read while they are sent. */
    @GetMapping("/export.xlsx")
    @Transactional
    ResponseEntity<StreamingResponseBody> workbook(FindingFilters filters, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        acts.record(
                actor,
                "问题清单.导出",
                "finding",
                filters.which().name(),
                "导出问题清单，范围：" + filters.which().label());
        return Downloads.xlsx("问题清单-" + today + ".xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("问题清单", HEADERS)) {
                list.each(filters, actor, today, line -> table.row(cells(line, today)));
                table.writeTo(out);
            }
        });
    }

    private void fill(FindingFilters filters, @Nullable UUID after, int size, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", list.page(filters, actor, today, after, size));
        model.addAttribute("filters", filters);
        model.addAttribute("today", today);
    }

    private static List<String> cells(FindingLine line, LocalDate today) {
        return List.of(
                line.area(),
                line.itemCode(),
                line.item(),
                line.grade(),
                line.problem(),
                line.shop(),
                line.address(),
                line.block() == null ? "" : line.block(),
                line.department(),
                line.foundOn().toString(),
                line.deadline().toString(),
                line.stateOn(today),
                line.finders(),
                String.valueOf(line.photos()));
    }
}
