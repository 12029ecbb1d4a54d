package org.chengxin.shared;

/**
 * Sends short messages to telephones. There is a bean of it only where a gateway is configured (or in the demo, which shows
 * the messages on a page); without one nothing asks for a telephone code.
 */
public interface SmsGateway {

    /**
     * Hands a message over for sending.
     *
     * @param phone eleven digits
     * @throws Rejected if the gateway does not take it, with what to do
     */
    void send(String phone, String text);
}
