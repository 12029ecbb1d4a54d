package org.chengxin.account;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the act itself is done by the console's filter chain. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;

    SignInController(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String setup,
            HttpSession session,
            Model model) {
        Object problem = session.getAttribute(SignInOutcome.PROBLEM);
        if (problem != null) {
            session.removeAttribute(SignInOutcome.PROBLEM);
            model.addAttribute("problem", problem);
        } else if (ended != null) {
            model.addAttribute("problem", "您的账号刚刚有变更或会话已结束，请重新登录");
        } else if (out != null) {
            model.addAttribute("notice", "您已退出");
        } else if (setup != null) {
            model.addAttribute("notice", "三名管理员账号已建立，请分别登录并修改密码");
        }
        demo.ifAvailable(accounts -> model.addAttribute("demo", accounts.shown()));
        return "account/session/new";
    }
}
