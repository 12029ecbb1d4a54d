package org.chengxin.complaint;

/** How a term ended: what it was for was done, was tried in vain, or need not be done any more. Only the first can have been in time. */
enum TermEnd {
    DONE,
    TRIED,
    NEEDLESS
}
