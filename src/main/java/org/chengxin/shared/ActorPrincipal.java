package org.chengxin.shared;

/** What a signed-in principal must be able to tell: on whose behalf the request acts. */
public interface ActorPrincipal {

    Actor actor();
}
