package org.chengxin.plate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for the plates and the public pages (domain §9, §10; 国办发〔2017〕47号): set once per installation under
 * {@code chengxin.imprint}. What is left empty is left out, never invented.
 *
 * @param programme title on every plate
 * @param organiser 主办单位
 * @param undertaker 承办单位
 * @param hotline national consumer line
 * @param stationPhone telephone of the street's 消费维权站
 * @param icp ICP filing number
 * @param policeFiling 公安备案号
 * @param siteCode 政府网站标识码
 * @param correction address at which errors of the site are reported (网站找错)
 * @param contact telephone or mailbox of whoever runs the site
 */
@ConfigurationProperties("chengxin.imprint")
public record Imprint(
        @DefaultValue("诚信经营示范街·信用二维码") String programme,
        @DefaultValue("张店区市场监督管理局") String organiser,
        @DefaultValue("") String undertaker,
        @DefaultValue("12315") String hotline,
        @DefaultValue("") String stationPhone,
        @DefaultValue("") String icp,
        @DefaultValue("") String policeFiling,
        @DefaultValue("") String siteCode,
        @DefaultValue("") String correction,
        @DefaultValue("") String contact) {}
