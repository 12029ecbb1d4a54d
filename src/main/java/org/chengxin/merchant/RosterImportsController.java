package org.chengxin.merchant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.FileNames;
import org.chengxin.merchant.RosterImport.StagedRow;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rosters (商户名录): upload, preview, commit. */
@Controller
@RequestMapping("/console/merchants/imports")
class RosterImportsController {

    private static final int PAGE = 200;

    private final RosterImports imports;

    RosterImportsController(RosterImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("imports", imports.latest());
        return "merchant/imports/index";
    }

    @PostMapping
    ModelAndView upload(@RequestParam @Nullable MultipartFile file, Actor actor, Model model) {
        try {
            if (file == null || file.isEmpty()) {
                throw new Rejected("file", "请先选择要导入的文件。");
            }
            try (InputStream content = file.getInputStream()) {
                return new ModelAndView("redirect:/console/merchants/imports/"
                        + imports.stage(content, FileNames.plain(file.getOriginalFilename()), actor));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } catch (Rejected e) {
            model.addAttribute("problem", e.sentence());
            return new ModelAndView(index(model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable String verdict,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        RosterVerdict chosen = Arrays.stream(RosterVerdict.values())
                .filter(one -> MerchantFilters.key(one.name()).equals(verdict))
                .findFirst()
                .orElse(null);
        List<StagedRow> rows = imports.rows(id, chosen, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute("roster", imports.find(id));
        model.addAttribute("verdicts", RosterVerdict.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE - 1).number() : null);
        return "merchant/imports/show";
    }

    @PostMapping("/{id}/commitment")
    ModelAndView commit(@PathVariable UUID id, Actor actor, Model model, RedirectAttributes flash) {
        try {
            imports.commit(id, actor);
        } catch (RosterImports.Stale e) {
            imports.judgeAgain(id);
            model.addAttribute("problem", e.sentence());
            return new ModelAndView(show(id, null, 0, model), HttpStatus.CONFLICT);
        }
        RosterImport roster = imports.find(id);
        flash.addFlashAttribute(
                "done",
                "名录已导入：新增 " + roster.count(RosterVerdict.NEW) + " 户，变更 " + roster.count(RosterVerdict.CHANGED) + " 户");
        return new ModelAndView("redirect:/console/merchants/imports/" + id);
    }
}
