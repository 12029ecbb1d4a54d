package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing a visit: from the plain form, or from a phone's queue, which sends the very same fields and reads JSON. */
@Controller
@RequestMapping("/console/visits/filings")
class FilingsController {

    private final VisitFilings filings;
    private final VisitPages pages;
    private final Checklists checklists;

    FilingsController(VisitFilings filings, VisitPages pages, Checklists checklists) {
        this.filings = filings;
        this.pages = pages;
        this.checklists = checklists;
    }

    /** What a phone is told when its visit was not filed. */
    record Refusal(String sentence, List<VisitForm.Fault> faults) {}

    /** What a phone is told when somebody else filed meanwhile: enough to show both and to choose. */
    record Conflict(String sentence, String visit, int revision, List<VisitPage.Side> sides) {}

    @PostMapping
    ModelAndView file(MultipartHttpServletRequest request, Actor actor, RedirectAttributes flash) {
        VisitForm form = VisitForm.of(request);
        try {
            Receipt receipt = filings.file(form, actor);
            flash.addFlashAttribute("done", "已上传，回执号 " + receipt.hash().substring(0, 12) + "。");
            return new ModelAndView("redirect:/console/visit-records/" + receipt.visit());
        } catch (StaleVisit stale) {
            return form(pages.stale(filings.frame(form, actor), form, stale), HttpStatus.CONFLICT);
        } catch (VisitRefused refused) {
            return sentBack(form, refused.faults(), actor);
        } catch (Rejected refused) {
            return sentBack(form, List.of(new VisitForm.Fault("visit", refused.sentence())), actor);
        }
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE, headers = "X-Requested-With=visits")
    ResponseEntity<?> receive(MultipartHttpServletRequest request, Actor actor) {
        try {
            return ResponseEntity.ok(filings.file(VisitForm.of(request), actor));
        } catch (StaleVisit stale) {
            FiledVisit filed = stale.filed();
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Conflict(
                            stale.sentence(),
                            filed.id().toString(),
                            filed.revision(),
                            VisitComparison.of(filed.statement(), stale.mine(), checklists)));
        } catch (VisitRefused refused) {
            return refusal(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence(), refused.faults());
        } catch (Rejected refused) {
            return refusal(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence(), List.of());
        } catch (NotFound unknown) {
            return refusal(HttpStatus.NOT_FOUND, "这项检查任务不存在，或者没有安排给您。请核对后联系市场监管专员。", List.of());
        }
    }

    private ModelAndView sentBack(VisitForm form, List<VisitForm.Fault> faults, Actor actor) {
        return form(
                pages.sentBack(filings.frame(form, actor), VisitFilings.idOf(form), form, faults),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(VisitPage page, HttpStatus status) {
        return new ModelAndView("inspection/visits/form", Map.of("page", page), status);
    }

    private static ResponseEntity<Refusal> refusal(HttpStatus status, String sentence, List<VisitForm.Fault> faults) {
        return ResponseEntity.status(status).body(new Refusal(sentence, faults));
    }
}
