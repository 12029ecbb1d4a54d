package org.chengxin.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Puts a broken rule beside the field at fault, so that the form comes back with everything still filled in. */
public final class Refusals {

    private Refusals() {}

    public static void into(Errors errors, Rejected rejected) {
        String field = rejected.field();
        if (field == null || errors.getFieldType(field) == null) {
            errors.reject("rejected", rejected.sentence());
        } else {
            at(errors, field, rejected.sentence());
        }
    }

    /** Says it beside the field, also in a form of which another field could not be read, so that no record came of it. */
    public static void at(Errors errors, String field, String sentence) {
        if (errors instanceof BindingResult result && result.getTarget() == null) {
            result.addError(new FieldError(
                    result.getObjectName(), field, result.getFieldValue(field), false, null, null, sentence));
        } else {
            errors.rejectValue(field, "rejected", sentence);
        }
    }

    /** Acts if the form is in order. @return whether it is done; if not, the errors say why */
    public static boolean done(Errors errors, Runnable act) {
        return made(errors, () -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** Acts if the form is in order. @return what came of it; if nothing, the errors say why */
    public static <T> Optional<T> made(Errors errors, Supplier<T> act) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(act.get());
        } catch (Rejected refused) {
            into(errors, refused);
            return Optional.empty();
        }
    }
}
