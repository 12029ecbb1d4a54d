package org.chengxin.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the public pages know of their readers, and whom to ask (个人信息保护法第十七条; domain §10). */
@Controller
class PrivacyController {

    @GetMapping("/privacy")
    String show() {
        return "portal/privacy/show";
    }
}
