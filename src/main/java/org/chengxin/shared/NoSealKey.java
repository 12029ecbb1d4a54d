package org.chengxin.shared;

/** There is no usable key for personal data; the message is one sentence telling what to do. */
class NoSealKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSealKey(String sentence) {
        super(sentence);
    }
}
