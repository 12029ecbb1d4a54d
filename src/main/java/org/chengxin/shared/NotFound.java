package org.chengxin.shared;

/** What was asked for does not exist, or lies outside the actor's scope, which is the same. Answered with 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
