package org.chengxin.grading;

import java.time.LocalDate;

/**
 * A grade decision made on paper before the system was used.
 *
 * @param document its number, e.g. “张市监评〔2026〕3号”
 * @param servedOn when the merchant was notified
 * @param ruledOn when it was decided; from that day the grade was in force
 */
public record Earlier(Grade to, String document, LocalDate servedOn, LocalDate ruledOn, String reason) {}
