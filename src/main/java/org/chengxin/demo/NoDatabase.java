package org.chengxin.demo;

/** The application has no database to work with; the message is one sentence telling what to do. */
class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabase(String sentence) {
        super(sentence);
    }

    NoDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
