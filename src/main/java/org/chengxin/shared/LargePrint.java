package org.chengxin.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Large print (大字版) is asked for in the address, since nobody has a session: so every answer carries it on. */
public final class LargePrint {

    private LargePrint() {}

    /** Sends the browser to the address, in large print if that is what it has. */
    public static String redirect(String address, HttpServletRequest request) {
        return "redirect:" + address + ("large".equals(request.getParameter("size")) ? "?size=large" : "");
    }
}
