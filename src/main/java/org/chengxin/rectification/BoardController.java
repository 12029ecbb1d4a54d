package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Downloads;
import org.chengxin.shared.Option;
import org.chengxin.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The board of cases: to work from, to print, to take along. */
@Controller
@RequestMapping("/console/rectifications")
class BoardController {

    private static final int PRINTED = 1000;
    private static final List<Grade> GRADES =
            List.of(Grade.YELLOW, Grade.BLACK, Grade.BLUE, Grade.RED, Grade.PROBATION);
    private static final List<Option> STATES =
            List.of(new Option("open", "在办"), new Option("ended", "已办结"), new Option("all", "全部"));
    private static final List<String> HEADERS =
            List.of("督办文号", "商户", "地址", "现行牌级", "状态", "立案日期", "下一节点", "原整改期限", "是否逾期", "未办结事项", "事项合计", "逾期次数", "下一步");

    private final CaseBoard board;
    private final CasePages pages;
    private final Acts acts;

    BoardController(CaseBoard board, CasePages pages, Acts acts) {
        this.board = board;
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") CaseBoard.Filter filter,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam @Nullable UUID after,
            Model model) {
        fill(board.page(filter, day, after, CaseBoard.PAGE), model);
        model.addAttribute("departments", pages.departments());
        model.addAttribute("grades", GRADES);
        model.addAttribute("states", STATES);
        return "rectification/cases/index";
    }

    @GetMapping("/print")
    String print(@ModelAttribute("filter") CaseBoard.Filter filter, Model model) {
        fill(board.page(filter, null, null, PRINTED), model);
        return "rectification/cases/print";
    }

    @GetMapping("/export.xlsx")
    @Transactional
    ResponseEntity<StreamingResponseBody> workbook(@ModelAttribute("filter") CaseBoard.Filter filter, Actor actor) {
        LocalDate today = board.today();
        acts.record(actor, "整改.导出", "rectification_case", "board", "导出挂号督办台账");
        return Downloads.xlsx("挂号督办台账-" + today + ".xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("挂号督办台账", HEADERS)) {
                board.each(filter, line -> table.row(cells(line, today)));
                table.writeTo(out);
            }
        });
    }

    private void fill(CaseBoard.Page page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("today", board.today());
    }

    private static List<@Nullable String> cells(CaseLine line, LocalDate today) {
        Grade plate = line.plate();
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(line.name());
        cells.add(line.address());
        cells.add(plate == null ? null : plate.word());
        cells.add(line.stateLabel());
        cells.add(line.openedOn().toString());
        cells.add(Objects.toString(line.node(), null));
        cells.add(Objects.toString(line.missed(), null));
        cells.add(line.overdue(today) ? "已逾期" : "未逾期");
        cells.add(String.valueOf(line.open()));
        cells.add(String.valueOf(line.total()));
        cells.add(String.valueOf(line.nights()));
        cells.add(line.waitsFor());
        return cells;
    }
}
