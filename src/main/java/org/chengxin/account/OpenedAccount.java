package org.chengxin.account;

/** An account just opened or reset, and the only sight of one half of its temporary password. */
record OpenedAccount(StaffId id, String username, String half) {}
