package org.chengxin.shared;

/** One entry of a choice in a form: what is sent, and what the reader sees. */
public record Option(String value, String label) {

    public static Option of(String both) {
        return new Option(both, both);
    }
}
