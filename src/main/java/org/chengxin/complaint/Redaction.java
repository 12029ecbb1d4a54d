package org.chengxin.complaint;

import java.util.regex.Pattern;
import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, fit for the other party: without their own name, telephone and address, and without numbers of anybody. */
final class Redaction {

    private Redaction() {}

    static String of(String text, Person person) {
        String plain = without(text, person.name(), Masks.name(person.name()));
        plain = without(plain, person.phone(), Masks.phone(person.phone()));
        plain = without(plain, person.address(), "（地址略）");
        return Masks.scrub(plain);
    }

    /** A single character would hit everywhere. Blanks and dashes inside a number do not hide it. */
    private static String without(String text, @Nullable String part, String instead) {
        if (part == null || part.strip().length() < 2) {
            return text;
        }
        String loose = part.strip()
                .chars()
                .filter(c -> !Character.isWhitespace(c) && c != '-')
                .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .reduce((one, next) -> one + "[\\s-]*" + next)
                .orElse("");
        return loose.isEmpty() ? text : text.replaceAll(loose, java.util.regex.Matcher.quoteReplacement(instead));
    }
}
