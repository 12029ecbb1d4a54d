package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Downloads;
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

/** The red, blue, yellow and black lists as of today or any day before: to read, to print, to take along. */
@Controller
@RequestMapping("/console/gradings")
class ListsController {

    private static final int PAGE = 50;
    private static final int PRINTED = 2000;
    private static final List<Grade> GRADES = List.of(Grade.RED, Grade.BLUE, Grade.YELLOW, Grade.BLACK);
    private static final List<String> HEADERS =
            List.of("序号", "登记名称", "店招名称", "统一社会信用代码", "地址", "街段", "业态", "牌级", "牌级自", "依据");

    private final GradeLists lists;
    private final Acts acts;
    private final Clock clock;

    ListsController(GradeLists lists, Acts acts, Clock clock) {
        this.lists = lists;
        this.acts = acts;
        this.clock = clock;
    }

    /** Which list, and as of which evening; later days than today read as today. */
    record Asked(
            @Nullable Grade grade,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {

        Asked on(LocalDate today) {
            return new Asked(
                    grade == null || !grade.isRated() ? Grade.RED : grade,
                    day == null || day.isAfter(today) ? today : day);
        }

        Grade list() {
            return Objects.requireNonNull(grade);
        }

        LocalDate evening() {
            return Objects.requireNonNull(day);
        }

        /** E.g. 红榜. */
        public String title() {
            return list().word().replace('牌', '榜');
        }
    }

    @GetMapping("/lists")
    String index(Asked request, @RequestParam @Nullable UUID after, Model model) {
        Asked asked = fill(request, model);
        model.addAttribute("page", lists.page(asked.list(), asked.evening(), after, PAGE));
        model.addAttribute("grades", GRADES);
        return "grading/lists/index";
    }

    @GetMapping("/lists/print")
    String print(Asked request, Model model) {
        Asked asked = fill(request, model);
        model.addAttribute("page", lists.page(asked.list(), asked.evening(), null, PRINTED));
        return "grading/lists/print";
    }

    /** The trail notes that a list left the system; the rows themselves are read while they are sent. */
    @GetMapping("/lists.xlsx")
    @Transactional
    ResponseEntity<StreamingResponseBody> workbook(Asked request, Actor actor) {
        Asked asked = request.on(LocalDate.now(clock));
        String title = asked.title() + "（" + asked.evening() + "）";
        acts.record(actor, "榜单.导出", "grade_list", asked.list().name(), "导出" + title);
        return Downloads.xlsx(asked.title() + "-" + asked.evening() + ".xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter(title, HEADERS)) {
                int[] number = {0};
                lists.each(asked.list(), asked.evening(), line -> table.row(cells(++number[0], line, asked.list())));
                table.writeTo(out);
            }
        });
    }

    private Asked fill(Asked request, Model model) {
        LocalDate today = LocalDate.now(clock);
        Asked asked = request.on(today);
        model.addAttribute("asked", asked);
        model.addAttribute("kpi", lists.kpi(asked.evening()));
        model.addAttribute("today", today);
        return asked;
    }

    private static List<@Nullable String> cells(int number, GradeLists.Line line, Grade grade) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(String.valueOf(number));
        cells.add(line.name());
        cells.add(line.signName());
        cells.add(line.creditCode());
        cells.add(line.address());
        cells.add(line.block());
        cells.add(line.trade());
        cells.add(grade.word());
        cells.add(line.since().toString());
        cells.add(line.decision() == null ? "依评分规则" : line.decision());
        return cells;
    }
}
