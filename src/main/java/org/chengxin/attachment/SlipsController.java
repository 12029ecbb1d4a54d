package org.chengxin.attachment;

import java.util.List;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pictures of forms that are still being filled in, for whoever holds their slips: nobody else can name them. */
@Controller
class SlipsController {

    private final SentPhotos sent;
    private final Photos photos;

    SlipsController(SentPhotos sent, Photos photos) {
        this.sent = sent;
        this.photos = photos;
    }

    /** @param of the form the slip was made for */
    @GetMapping("/slips/{slip}")
    ResponseEntity<Resource> show(@PathVariable String slip, @RequestParam String of) {
        String sha256 = sent.held(of, List.of(slip)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("slip"))
                .sha256();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(photos.find(sha256));
    }

    @Configuration(proxyBeanMethods = false)
    static class Area {

        @Bean
        PublicArea slips() {
            return PublicArea.of("/slips/{slip}");
        }
    }
}
