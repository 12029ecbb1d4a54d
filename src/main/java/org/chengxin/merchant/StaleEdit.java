package org.chengxin.merchant;

import org.chengxin.shared.Rejected;

/** The merchant was changed by someone else between opening the form and sending it; nothing has been saved. */
public class StaleEdit extends Rejected {

    private static final long serialVersionUID = 1L;

    StaleEdit() {
        super("您打开页面之后，这家商户已被别人改过，本次没有保存。请对照最新内容后再保存。");
    }
}
