package org.chengxin.merchant;

/** A merchant's details or state have changed: rename, move, closure, succession. */
public record MerchantChanged(MerchantId merchant) {}
