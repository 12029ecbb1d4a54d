package org.chengxin.account;

/** A department bears another name, or another department leads: whatever names a source of information reads differently. */
public record DepartmentsChanged(String code) {}
