package org.chengxin.account;

import java.util.UUID;

/**
 * A person another module may give work to.
 *
 * @param id the same value as {@link org.chengxin.shared.Actor#id()}
 * @param department code of the department
 */
public record Colleague(UUID id, String name, String department, String departmentName) {}
