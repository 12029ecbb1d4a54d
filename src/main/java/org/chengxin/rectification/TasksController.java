package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One thing to be put right: its page. */
@Controller
@RequestMapping("/console/rectifications/tasks/{id}")
class TasksController {

    private final Tasks tasks;
    private final CasePages pages;
    private final ProposalRows proposals;
    private final Deeds deeds;
    private final Merchants merchants;
    private final TaskPhotos photos;
    private final Clock clock;

    TasksController(
            Tasks tasks,
            CasePages pages,
            ProposalRows proposals,
            Deeds deeds,
            Merchants merchants,
            TaskPhotos photos,
            Clock clock) {
        this.tasks = tasks;
        this.pages = pages;
        this.proposals = proposals;
        this.deeds = deeds;
        this.merchants = merchants;
        this.photos = photos;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        TaskId task = new TaskId(id);
        TaskView view = fill(task, actor, model);
        model.addAttribute("deeds", deeds.of(task));
        model.addAttribute("proposals", proposals.of(task));
        model.addAttribute("merchant", merchants.find(view.merchant()));
        model.addAttribute("shots", photos.of(task));
        model.addAttribute("whyNot", tasks.whyNot(actor, task));
        model.addAttribute("keeper", actor.hasAny(Role.OFFICER, Role.APPROVER));
        model.addAttribute("rechecker", actor.hasAny(Role.OFFICER, Role.APPROVER, Role.INSPECTOR));
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/tasks/show";
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        TaskId task = tasks.visibleTo(actor, new TaskId(id)).id();
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(task, photo));
    }

    private TaskView fill(TaskId id, Actor actor, Model model) {
        TaskView view = tasks.visibleTo(actor, id);
        model.addAttribute("task", pages.line(view));
        return view;
    }
}
