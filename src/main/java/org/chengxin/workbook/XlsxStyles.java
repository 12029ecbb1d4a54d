package org.chengxin.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Which number format each cell style of an .xlsx has; everything else of a style is passed over. */
record XlsxStyles(List<NumberFormat> formats) {

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    private static final int MOST_STYLES = 100_000;

    NumberFormat of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    static XlsxStyles read(XmlPart xml) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        xml.child();
        while (xml.child()) {
            if (xml.is("numFmts")) {
                while (xml.child()) {
                    codes.put(xml.number("numFmtId", 0), String.valueOf(xml.attribute("formatCode")));
                    xml.skip();
                }
            } else if (xml.is("cellXfs")) {
                while (xml.child()) {
                    int id = xml.number("numFmtId", 0);
                    String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
                    formats.add(NumberFormat.of(id, code == null ? "General" : code));
                    xml.skip();
                }
            } else {
                xml.skip();
            }
            if (formats.size() > MOST_STYLES || codes.size() > MOST_STYLES) {
                throw new UnreadableWorkbook("文件的单元格样式过多，请把内容复制到新的工作簿后上传");
            }
        }
        return new XlsxStyles(formats);
    }
}
