package org.chengxin.shared;

import org.springframework.validation.Errors;

/** Puts a broken rule beside the field at fault, so that the form comes back with everything still filled in. */
public final class Refusals {

    private Refusals() {}

    public static void into(Errors errors, Rejected rejected) {
        String field = rejected.field();
        if (field == null || errors.getFieldType(field) == null) {
            errors.reject("rejected", rejected.sentence());
        } else {
            errors.rejectValue(field, "rejected", rejected.sentence());
        }
    }
}
