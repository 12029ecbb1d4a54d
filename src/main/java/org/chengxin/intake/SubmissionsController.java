package org.chengxin.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.attachment.FileNames;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The desk of a reporter: what was handed in, a file to hand in, and the preview of one submission. */
@Controller
@RequestMapping("/console/submissions")
class SubmissionsController {

    private static final int ROWS = 100;

    private static final String REFRESH_SECONDS = "2";

    private final Submissions submissions;
    private final Jobs jobs;
    private final JobSteps steps;
    private final SubmissionList list;
    private final StagedRows rows;
    private final ChangedFields changedFields;
    private final Catalogue catalogue;

    SubmissionsController(
            Submissions submissions,
            Jobs jobs,
            JobSteps steps,
            SubmissionList list,
            StagedRows rows,
            ChangedFields changedFields,
            Catalogue catalogue) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.steps = steps;
        this.list = list;
        this.rows = rows;
        this.changedFields = changedFields;
        this.catalogue = catalogue;
    }

    @GetMapping
    String index(@RequestParam @Nullable String state, @RequestParam @Nullable UUID before, Actor actor, Model model) {
        Submission.State wanted = null;
        for (Submission.State each : Submission.State.values()) {
            if (each.name().equals(state == null ? "" : state.toUpperCase(Locale.ROOT))) {
                wanted = each;
            }
        }
        model.addAttribute("page", list.page(actor, wanted == null ? null : wanted.name(), before));
        model.addAttribute("states", Submission.State.values());
        model.addAttribute("state", wanted);
        model.addAttribute("mayReport", !catalogue.reportableBy(actor).isEmpty());
        return "intake/submissions/index";
    }

    @GetMapping("/new")
    String newSubmission(Actor actor, Model model) {
        model.addAttribute("items", catalogue.reportableBy(actor));
        return "intake/submissions/new";
    }

    @PostMapping
    ModelAndView create(@RequestParam @Nullable MultipartFile file, Actor actor) throws IOException {
        String given = file == null ? null : file.getOriginalFilename();
        String name = given == null || given.isEmpty() ? "" : FileNames.plain(given);
        try {
            if (file == null || file.isEmpty()) {
                throw new Rejected("file", name.isEmpty() ? "请先选择要上传的文件。" : "文件“" + name + "”是空的，请确认后重新选择。");
            }
            try (InputStream content = file.getInputStream()) {
                Jobs.Answer answer = jobs.upload(name, file.getSize(), content, actor);
                return new ModelAndView("redirect:/console/submissions/" + answer.submission());
            }
        } catch (Rejected rejected) {
            ModelAndView view = new ModelAndView("intake/submissions/new");
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("items", catalogue.reportableBy(actor));
            view.addObject("fileName", name);
            view.addObject("problem", rejected.sentence());
            return view;
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable Verdict verdict,
            @RequestParam @Nullable Attention attention,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        SubmissionId submissionId = new SubmissionId(id);
        Submission submission = submissions.visibleTo(actor, submissionId);
        CatalogueItem item = catalogue.item(submission.item());
        List<StagedRow> page = rows.list(submissionId, verdict, attention, Math.max(0, after), ROWS + 1);
        boolean more = page.size() > ROWS;
        List<StagedRow> shown = more ? page.subList(0, ROWS) : page;
        model.addAttribute("submission", submission.view());
        model.addAttribute("item", item);
        JobView job = steps.latest(submissionId).orElse(null);
        model.addAttribute("job", job);
        if (job != null && job.open()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("tally", rows.tally(submissionId));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("verdict", verdict);
        model.addAttribute("attentions", Attention.values());
        model.addAttribute("attention", attention);
        Map<Integer, List<String>> changes = changedFields.of(submission, item, shown);
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(row -> PreviewRow.of(row, item, changes.getOrDefault(row.ordinal(), List.of())))
                        .toList());
        model.addAttribute("next", more ? shown.get(ROWS - 1).ordinal() : null);
        return "intake/submissions/show";
    }
}
