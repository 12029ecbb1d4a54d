package org.chengxin.inspection;

/**
 * An area of inspection (检查领域).
 *
 * @param prefix what codes of its items begin with
 * @param department code of the leading department
 * @param basis the laws it rests on
 * @param equalOdds whether red merchants are drawn like all others here (food, fire)
 */
public record Area(String name, String prefix, int position, String department, String basis, boolean equalOdds) {}
