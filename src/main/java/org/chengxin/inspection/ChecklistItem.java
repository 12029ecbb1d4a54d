package org.chengxin.inspection;

import java.util.UUID;

/**
 * One thing to look at.
 *
 * @param code stays the same in every version of the list, e.g. {@code SP02}
 * @param grade 一般, 较重 or 严重: what not complying weighs unless the inspector says otherwise
 * @param basis the law it rests on
 */
public record ChecklistItem(UUID id, int position, String code, String text, String grade, String basis) {}
