package org.chengxin.merchant;

/** A merchant has been entered into the register. */
public record MerchantRegistered(MerchantId merchant) {}
