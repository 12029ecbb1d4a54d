package org.chengxin.shared;

/**
 * One official act, as the audit trail keeps it.
 *
 * @param actor who did it
 * @param verb what was done, in Chinese, e.g. {@code 商户.登记}
 * @param subjectType kind of thing it was done to, e.g. {@code merchant}
 * @param subjectId address of that thing
 * @param summary one sentence for the reader of the trail; never holds personal data or secrets
 */
public record Act(Actor actor, String verb, String subjectType, String subjectId, String summary) {}
