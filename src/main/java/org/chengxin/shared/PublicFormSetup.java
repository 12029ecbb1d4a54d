package org.chengxin.shared;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the numbers of the public forms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicFormLimits.class)
class PublicFormSetup {}
