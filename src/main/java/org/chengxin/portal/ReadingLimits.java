package org.chengxin.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one network address may ask in a minute for what costs more than a scan, under {@code chengxin.reading}. A whole
 * market may stand behind one address: the numbers slow machines that copy the street, not people.
 *
 * @param searches searches and lists
 * @param pastDays pages as of a day of the past, and of the ways to a better grade
 */
@ConfigurationProperties("chengxin.reading")
record ReadingLimits(
        @DefaultValue("240") int searches,
        @DefaultValue("60") int pastDays) {}
