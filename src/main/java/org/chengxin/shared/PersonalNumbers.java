package org.chengxin.shared;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers that point at a person in free text, however they are written (domain.md §4; 个人信息保护法 Art. 6, 28), and
 * masks each where it stands; the rest of the text stays as it was written.
 */
final class PersonalNumbers {

    private PlainSigns signs;
    private final BitSet taken = new BitSet();
    private final Map<Integer, Found> found = new TreeMap<>();

    private PersonalNumbers(String text) {
        this.signs = PlainSigns.of(text);
    }

    /** Places in the text as it was written, and what is shown instead. */
    private record Found(int from, int to, String mask) {}

    static String masked(String text) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        PlainSigns all = numbers.signs;
        // ①13812345678 is the first of a list; only what is not found so may be written in ornamental digits itself.
        numbers.signs = all.withoutOrnaments();
        numbers.seekAll();
        numbers.signs = all;
        numbers.seekAll();
        numbers.seekSpoken();
        return numbers.shown(text);
    }

    private void seekAll() {
        // The birthday within an identity number must not be spared as a date.
        seek(PersonalNumber.IDENTITY.pattern(), PersonalNumber.IDENTITY::masked);
        spare();
        for (PersonalNumber kind : PersonalNumber.values()) {
            seek(kind.pattern(), kind::masked);
        }
    }

    private void spare() {
        Matcher matcher = signs.matcher(PersonalNumber.SPARED);
        while (matcher.find()) {
            taken.set(matcher.start(), matcher.end());
        }
    }

    private void seek(Pattern pattern, UnaryOperator<String> mask) {
        Matcher matcher = signs.matcher(pattern);
        while (matcher.find()) {
            take(matcher, mask);
        }
    }

    private void seekSpoken() {
        PlainSigns spoken = signs.withChineseDigits();
        Matcher matcher = spoken.matcher(PersonalNumber.SPOKEN);
        while (matcher.find()) {
            if (spoken.differs(signs, matcher.start(), matcher.end())) {
                take(matcher, PersonalNumber.MOBILE::masked);
            }
        }
    }

    private void take(Matcher matcher, UnaryOperator<String> mask) {
        int from = matcher.start();
        int to = matcher.end();
        int next = taken.nextSetBit(from);
        if (next < 0 || next >= to) {
            taken.set(from, to);
            found.put(from, new Found(signs.start(from), signs.end(to - 1), mask.apply(matcher.group())));
        }
    }

    private String shown(String text) {
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        for (Found one : found.values()) {
            shown.append(text, at, one.from()).append(one.mask());
            at = one.to();
        }
        return shown.append(text, at, text.length()).toString();
    }
}
