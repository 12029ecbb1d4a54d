package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The machine door described, for programs and for the people who write them. Open to anyone: it holds no data. */
@Controller
class OpenApiController {

    private final Catalogue catalogue;

    OpenApiController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> document() {
        return OpenApi.of(reported());
    }

    @GetMapping("/api")
    String show(Model model) {
        model.addAttribute(
                "items",
                reported().stream().map(MachineCatalogueController.Item::of).toList());
        model.addAttribute("maxRows", MachineRequest.MAX_ROWS);
        model.addAttribute("maxMegabytes", MachineRequest.MAX_BYTES >> 20);
        return "intake/api/show";
    }

    /** What departments report; the system's own items nobody can send. */
    private List<CatalogueItem> reported() {
        return catalogue.reportableBy(Actor.SYSTEM);
    }
}
