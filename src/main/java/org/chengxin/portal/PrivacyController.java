package org.chengxin.portal;

import org.chengxin.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the public pages know of their readers, and whom to ask (个人信息保护法第十七条; domain §10). */
@Controller
@PublicPage
class PrivacyController {

    @GetMapping("/privacy")
    String show() {
        return "portal/privacy/show";
    }
}
