package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.chengxin.plate.PublicAddress;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tracking page: number and query code open it; an unknown number and a wrong code get one and the same answer. */
@Controller
@PublicPage
class TrackingController {

    private final QueryCodes codes;
    private final Passes passes;
    private final ProgressPages pages;
    private final TrackingPage page;
    private final PublicAddress address;
    private final Throttle guesses = new Throttle(20, Duration.ofMinutes(10));

    TrackingController(QueryCodes codes, Passes passes, ProgressPages pages, TrackingPage page, PublicAddress address) {
        this.codes = codes;
        this.passes = passes;
        this.pages = pages;
        this.page = page;
        this.address = address;
    }

    @GetMapping("/complaints")
    String ask(Model model) {
        return ask("", null, model);
    }

    @PostMapping("/complaints")
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String address = Throttle.addressOf(request);
        if (!guesses.spend(address)) {
            long wait = Math.max(1, guesses.secondsLeft(address));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            return ask(number, "查得太多了，请过 " + (wait + 59) / 60 + " 分钟再试。", model);
        }
        String slug = FilingNumbers.slugOf(number);
        Optional<FilingId> found = codes.open(slug, code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(number, "编号或者查询码不对，请对照回执再输一次。", model);
        }
        passes.admit(found.get(), request, response);
        return TrackingPage.redirect(slug, request);
    }

    /** On a telephone or a terminal that others use next. */
    @PostMapping("/complaints/departure")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        passes.end(request, response);
        return LargePrint.redirect("/complaints", request);
    }

    /** The receipt, which this browser may see for half an hour. */
    @GetMapping("/complaints/receipt")
    String receipt(HttpServletRequest request, Model model) {
        Optional<FiledReceipt> receipt = passes.receipt(request);
        if (receipt.isEmpty()) {
            return ask("", "回执只保留半小时。请用编号和查询码查询；没有记下查询码的，请带身份证明到街区消费维权站补办。", model);
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("page", address.domain() + "/complaints");
        model.addAttribute("progress", pages.of(receipt.get().id()));
        return "complaint/tracking/receipt";
    }

    @GetMapping("/complaints/{slug:[TJ][0-9]+-[0-9]+}")
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Optional<FilingId> id = page.admitted(slug, request);
        return id.isEmpty() ? ask(slug, null, model) : page.show(id.get(), request, model);
    }

    private static String ask(String number, @Nullable String problem, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("problem", problem);
        return "complaint/tracking/ask";
    }
}
