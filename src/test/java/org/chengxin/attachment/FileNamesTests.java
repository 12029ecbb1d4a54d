package org.chengxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void aPathIsLeftAtHome() {
        assertThat(FileNames.plain("../../etc/处罚.xlsx")).isEqualTo("处罚.xlsx");
        assertThat(FileNames.plain("C:\\Users\\张三\\处罚.xlsx")).isEqualTo("处罚.xlsx");
        assertThat(FileNames.plain("..")).isEqualTo("未命名");
        assertThat(FileNames.plain(null)).isEqualTo("未命名");
    }

    @Test
    void charactersThatHideOrBreakAreTakenOut() {
        assertThat(FileNames.plain("a\0b\r\nSet-Cookie: x.csv")).isEqualTo("abSet-Cookie x.csv");
        assertThat(FileNames.plain("处罚\u202excod.xlsx")).isEqualTo("处罚xcod.xlsx");
        assertThat(FileNames.plain("<b>\"x\".csv")).isEqualTo("bx.csv");
        assertThat(FileNames.plain("㐂喜 𠮷野家（一）.xlsx")).isEqualTo("㐂喜 𠮷野家（一）.xlsx");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.plain("长".repeat(5000) + ".xlsx")).hasSize(150).endsWith("长.xlsx");
    }
}
