package org.chengxin.inspection;

import java.util.UUID;

/**
 * An inspector (检查人员) of an assignment.
 *
 * @param staff the account, the same as {@link org.chengxin.shared.Actor#id()}
 * @param department code
 */
public record AssignedOfficer(UUID staff, String name, String department) {}
