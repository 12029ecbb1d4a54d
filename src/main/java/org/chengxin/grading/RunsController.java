package org.chengxin.grading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Downloads;
import org.chengxin.workbook.WorkbookWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Replays of a draft over all merchants, and what they found. */
@Controller
class RunsController {

    private static final int PAGE = 50;
    private static final int LOT = 1000;
    private static final String REFRESH_SECONDS = "2";

    private final Runs runs;
    private final RunResults results;
    private final RunPages pages;
    private final Batches batches;

    RunsController(Runs runs, RunResults results, RunPages pages, Batches batches) {
        this.runs = runs;
        this.results = results;
        this.pages = pages;
        this.batches = batches;
    }

    @PostMapping("/console/models/drafts/{id}/runs")
    String rehearse(@PathVariable UUID id, @RequestParam int revision, Actor actor) {
        UUID run = runs.rehearse(id, revision, actor);
        batches.start();
        return "redirect:/console/models/runs/" + run;
    }

    @PostMapping("/console/models/runs/{id}/repetition")
    String repeat(@PathVariable UUID id, Actor actor) {
        UUID run = runs.repeat(id, actor);
        batches.start();
        return "redirect:/console/models/runs/" + run;
    }

    @GetMapping("/console/models/runs/{id}")
    String show(@PathVariable UUID id, Actor actor, Model page, HttpServletResponse response) {
        Run run = runs.find(id, actor);
        if (!run.batch().isFinished()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        pages.put(run, actor, page);
        return "grading/model/run";
    }

    @GetMapping("/console/models/runs/{id}/movers")
    String movers(@PathVariable UUID id, MoverFilter filter, Actor actor, Model page) {
        Run run = runs.find(id, actor);
        List<RunResults.Mover> found = results.movers(id, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RunResults.Mover> shown = more ? found.subList(0, PAGE) : found;
        page.addAttribute("run", run);
        page.addAttribute("filter", filter);
        page.addAttribute("grades", Grade.values());
        page.addAttribute("ways", MoverFilter.Way.values());
        page.addAttribute("lines", pages.lines(run, shown));
        page.addAttribute("next", more ? filter.behind(shown.get(PAGE - 1)).after() : null);
        return "grading/model/movers";
    }

    @GetMapping("/console/models/runs/{id}/movers.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable UUID id, MoverFilter filter, Actor actor) {
        Run run = runs.find(id, actor);
        runs.announceExport(run, actor);
        MoverFilter first = new MoverFilter(filter.from(), filter.to(), filter.way(), null);
        return Downloads.xlsx("回放变动名单.xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter("变动名单", MoverLine.HEADERS)) {
                MoverFilter at = first;
                List<RunResults.Mover> lot = results.movers(id, at, LOT);
                while (!lot.isEmpty()) {
                    pages.lines(run, lot).forEach(line -> table.row(line.cells()));
                    at = at.behind(lot.get(lot.size() - 1));
                    lot = lot.size() < LOT ? List.of() : results.movers(id, at, LOT);
                }
                table.writeTo(out);
            }
        });
    }

    @GetMapping("/console/models/runs/{id}/spread")
    String spread(@PathVariable UUID id, Actor actor, Model page) {
        Run run = runs.find(id, actor);
        page.addAttribute("run", run);
        page.addAttribute("departments", pages.spread(run, RunTally.Kind.DEPARTMENT));
        page.addAttribute("inspectors", pages.spread(run, RunTally.Kind.INSPECTOR));
        return "grading/model/spread";
    }
}
