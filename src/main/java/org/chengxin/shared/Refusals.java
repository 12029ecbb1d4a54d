package org.chengxin.shared;

import java.util.Optional;
import java.util.function.Supplier;
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
