package org.chengxin.account;

import org.chengxin.shared.Rejected;
import org.springframework.validation.BindingResult;

/** Puts a broken rule beside the field it is about, or above the form. */
final class Refusals {

    private Refusals() {}

    static void into(BindingResult errors, Rejected rejected) {
        String field = rejected.field();
        if (field == null) {
            errors.reject("rejected", rejected.sentence());
        } else {
            errors.rejectValue(field, "rejected", rejected.sentence());
        }
    }
}
