package org.chengxin.merchant;

import java.util.List;

/**
 * A street under the programme (创建区).
 *
 * @param platePrefix what serials of plates begin with, e.g. {@code ZD-SJJ}
 * @param blocks its parts (街段) in order
 */
public record Street(String code, String name, String district, String platePrefix, List<String> blocks) {}
