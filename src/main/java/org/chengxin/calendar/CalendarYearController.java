package org.chengxin.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a year of the calendar: write, paste or upload, preview, adopt. */
@Controller
@RequestMapping("/console/calendar/{year}")
class CalendarYearController {

    private final Calendars calendars;

    CalendarYearController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A year as it is written: the notice it rests on and its special days in text. */
    record Form(
            @NotBlank(message = "请填写依据的放假通知") @Size(max = 200, message = "通知名称不超过 200 字") @Nullable
            String document,

            @Size(max = 20_000, message = "放假安排的文字不超过 2 万字") @Nullable
            String days,

            int version) {

        static Form of(KnownYear known) {
            return new Form(known.document(), Draft.text(known.plan(), known.names()), known.version());
        }

        Form with(String text) {
            return new Form(document, text, version);
        }

        Draft draft(int year) {
            return Draft.of(year, days == null ? "" : days);
        }
    }

    @GetMapping("/edit")
    String edit(@PathVariable int year, Actor actor, Model model) {
        requireEditable(year, actor);
        model.addAttribute(
                "form",
                calendars
                        .find(year)
                        .map(Form::of)
                        .orElseGet(() -> new Form("国务院办公厅关于" + year + "年部分节假日安排的通知", "", Calendars.NEW)));
        return "calendar/years/edit";
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable int year,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        requireEditable(year, actor);
        Form read = form;
        try {
            read = file == null || file.isEmpty() ? form : form.with(CalendarFile.lines(file));
        } catch (Rejected e) {
            Refusals.into(errors, e);
        }
        Draft draft = read.draft(year);
        draft.problems().forEach(problem -> Refusals.at(errors, "days", problem));
        if (errors.hasErrors()) {
            return new ModelAndView("calendar/years/edit", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("form", read.with(draft.text()));
        model.addAttribute("months", MonthGrid.of(draft.plan()));
        model.addAttribute("changes", Changes.of(calendars.find(year).orElse(null), draft));
        return new ModelAndView("calendar/years/preview");
    }

    /** Back from the preview to the text. */
    @PostMapping("/revision")
    String revise(@PathVariable int year, @ModelAttribute("form") Form form, Actor actor) {
        requireEditable(year, actor);
        return "calendar/years/edit";
    }

    @PostMapping("/adoption")
    String adopt(
            @PathVariable int year,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes flash) {
        requireEditable(year, actor);
        if (errors.hasErrors()) {
            return "calendar/years/edit";
        }
        calendars.adopt(form.draft(year), String.valueOf(form.document()), form.version(), actor);
        flash.addFlashAttribute("done", year + " 年工作日历已采用，各项期限随即按它推算。");
        return "redirect:/console/calendar/" + year;
    }

    private void requireEditable(int year, Actor actor) {
        if (!actor.has(Role.OFFICER) || !calendars.mayBeEntered(year)) {
            throw new NotFound("calendar of " + year);
        }
    }
}
