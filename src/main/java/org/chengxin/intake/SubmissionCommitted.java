package org.chengxin.intake;

/** A submission was taken into the dossiers; its rows without a merchant begin to wait. */
public record SubmissionCommitted(SubmissionId submission) {}
