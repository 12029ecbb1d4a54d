package org.chengxin.review;

import java.util.regex.Pattern;

/**
 * How a chat's name is written before an account of it: in full, by its sound, as a sign, and as “加V” of one letter. Account
 * names have five characters at least. The single letters need a word or a sign before or behind them, for in “加vivo” and
 * “VIP12345” they are the beginning of a word.
 */
final class ChatNames {

    private static final String NAMES =
            "微信|微x|威信|薇信|维信|徽信|v信|w信|wechat|weixin|wx|vx|绿泡泡|绿泡|q\\s*q|扣扣|企鹅|抖音号|快手号|小红书号|telegram";
    private static final String LETTERS = "[vwq薇威微维徽]";
    private static final String WORDS = "(?!ip|ivo|log|isa|olvo|ideo|itamin|ifi|indows|uality|ueen)";
    private static final String IS = "\\s*(号|号码)?\\s*(是|为|:)?\\s*";

    /** In half-width text in lower case. */
    static final Pattern STANDING = Pattern.compile("(" + NAMES + ")" + IS + "[a-z0-9_-]{5,}"
            + "|[+➕加扫搜找]\\s*(我|老板|店主)?的?\\s*(" + LETTERS + "|卫星|飞机|tg)" + IS + WORDS + "[a-z0-9_-]{5,}"
            + "|(?<![a-z0-9])" + LETTERS
            + "\\s*(号|号码)?\\s*:\\s*[a-z0-9_-]{5,}|((?<![a-z0-9])q|扣)\\s*:?\\s*[1-9]\\d{6,10}(?!\\d|\\s*[元块.])");

    /** In its letters and digits only. */
    static final Pattern BARE = Pattern.compile(
            "(" + NAMES + ")(号|号码)?(是|为)?[a-z0-9]{5,}|加我?" + LETTERS + "(号|号码)?(是|为)?" + WORDS + "[a-z0-9]{5,}");

    private ChatNames() {}
}
