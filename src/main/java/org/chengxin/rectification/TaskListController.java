package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Downloads;
import org.chengxin.shared.Role;
import org.chengxin.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What is to be put right, for the department that asked for it; to read and to take along. */
@Controller
@RequestMapping("/console/rectifications/tasks")
class TaskListController {

    private static final List<String> HEADERS = List.of(
            "督办文号", "商户", "地址", "问题", "程度", "方面", "整改措施", "责任单位", "商户责任人", "节点", "原整改期限", "状态", "逾期次数", "整改完成", "复查合格");

    private final TaskList list;
    private final CasePages pages;
    private final Acts acts;
    private final Clock clock;

    TaskListController(TaskList list, CasePages pages, Acts acts, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "OPEN") TaskPart part,
            @RequestParam @Nullable String department,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due,
            @RequestParam @Nullable UUID after,
            Actor actor,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("part", part);
        model.addAttribute("parts", TaskPart.values());
        model.addAttribute("department", department);
        model.addAttribute("leads", actor.hasAny(Role.OFFICER, Role.APPROVER));
        model.addAttribute("departments", pages.departments());
        model.addAttribute("page", list.page(part, department, actor, today, due, after, TaskList.PAGE));
        model.addAttribute("today", today);
        return "rectification/tasks/index";
    }

    @GetMapping("/export.xlsx")
    @Transactional
    ResponseEntity<StreamingResponseBody> workbook(
            @RequestParam(defaultValue = "OPEN") TaskPart part,
            @RequestParam @Nullable String department,
            Actor actor) {
        LocalDate today = LocalDate.now(clock);
        acts.record(actor, "整改.导出", "rectification_task", part.name(), "导出整改事项清单（" + part.label() + "）");
        return Downloads.xlsx("整改事项-" + part.label() + "-" + today + ".xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("整改事项", HEADERS)) {
                list.each(part, department, actor, today, line -> table.row(cells(line)));
                table.writeTo(out);
            }
        });
    }

    private static List<@Nullable String> cells(TaskList.Line line) {
        return Arrays.asList(
                line.number(),
                line.name(),
                line.address(),
                line.problem(),
                line.grade(),
                line.area(),
                line.measure(),
                line.departmentName(),
                line.responsible(),
                line.due().toString(),
                Objects.toString(line.missed(), null),
                line.stateLabel(),
                String.valueOf(line.late()),
                Objects.toString(line.answeredOn(), null),
                Objects.toString(line.verifiedOn(), null));
    }
}
