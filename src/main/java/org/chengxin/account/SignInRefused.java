package org.chengxin.account;

import org.springframework.security.core.AuthenticationException;

/** Why a sign-in was refused, in one sentence that is the same for known and unknown names. */
class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    SignInRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
