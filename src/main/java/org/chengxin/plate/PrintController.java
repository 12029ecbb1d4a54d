package org.chengxin.plate;

import java.nio.charset.StandardCharsets;
import org.chengxin.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes to the printer: a sheet of many, a plate for the door or the table, the code alone. */
@Controller
@RequestMapping("/console/plates")
class PrintController {

    /** Side of the code in a downloaded picture. */
    private static final int CODE_MILLIMETRES = 60;

    private final PlatePrints prints;
    private final Imprint imprint;
    private final PublicAddress address;

    PrintController(PlatePrints prints, Imprint imprint, PublicAddress address) {
        this.prints = prints;
        this.imprint = imprint;
        this.address = address;
    }

    @GetMapping("/sheet")
    String sheet(
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            Model model) {
        var faces = prints.sheet(PlateCriteria.of(PlateState.ISSUED, block, q, after), actor);
        model.addAttribute("pages", PrintSheet.pagesOf(faces));
        return onPaper("plate/plates/sheet", model);
    }

    @GetMapping("/{serial}/door")
    String door(@PathVariable String serial, Actor actor, Model model) {
        model.addAttribute("face", prints.single(serial, "门牌（20×30 厘米）", actor));
        model.addAttribute("format", "door");
        return onPaper("plate/plates/single", model);
    }

    @GetMapping("/{serial}/table")
    String table(@PathVariable String serial, Actor actor, Model model) {
        model.addAttribute("face", prints.single(serial, "台牌（A5）", actor));
        model.addAttribute("format", "table");
        return onPaper("plate/plates/single", model);
    }

    @GetMapping("/{serial}/code.svg")
    ResponseEntity<byte[]> svg(@PathVariable String serial, Actor actor) {
        byte[] picture = prints.code(serial, "SVG", actor).svg(CODE_MILLIMETRES).getBytes(StandardCharsets.UTF_8);
        return download(serial + ".svg", MediaType.parseMediaType("image/svg+xml"), picture);
    }

    @GetMapping("/{serial}/code.png")
    ResponseEntity<byte[]> png(@PathVariable String serial, Actor actor) {
        byte[] picture = PlatePicture.png(prints.code(serial, "PNG", actor), CODE_MILLIMETRES);
        return download(serial + ".png", MediaType.IMAGE_PNG, picture);
    }

    private String onPaper(String view, Model model) {
        model.addAttribute("imprint", imprint);
        model.addAttribute("domain", address.domain());
        model.addAttribute("official", address.isOfficial());
        return view;
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] picture) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(picture);
    }
}
