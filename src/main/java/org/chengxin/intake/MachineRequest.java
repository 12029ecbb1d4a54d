package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.shared.Problems.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * What a machine asks for, read strictly before anything is kept: known names only, texts only, within bounds. The rows
 * themselves stay in the body, which is staged as a file.
 *
 * @param item code of the catalogue item
 * @param commit whether to commit at once where nothing is questioned
 */
record MachineRequest(String item, boolean commit) {

    static final int MAX_BYTES = 5 << 20;
    static final int MAX_ROWS = 5_000;
    /** As long as a cell of a workbook may be. */
    static final int MAX_TEXT = 32_767;

    private static final int MAX_FAULTS = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    /** The body cannot be taken, with the places where it is wrong. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Fault> faults;

        Malformed(List<Fault> faults) {
            super("malformed request");
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }

    /** @throws Malformed with up to twenty faults */
    static MachineRequest read(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new Reader(json).read();
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列附近）";
            throw new Malformed(List.of(new Fault("", "不是合法的 JSON" + place + "，请检查引号、逗号、层次、重复的字段名和 UTF-8 编码")));
        }
    }

    private static final class Reader {

        private final JsonParser json;
        private final List<Fault> faults = new ArrayList<>();
        private String item = "";
        private boolean commit;
        private int rows;

        Reader(JsonParser json) {
            this.json = json;
        }

        MachineRequest read() {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                fault("", "应为一个 JSON 对象：{\"item\": …, \"rows\": […]}");
                throw new Malformed(faults);
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                property(json.currentName(), json.nextToken());
            }
            if (json.nextToken() != null) {
                fault("", "JSON 对象之后还有多余的内容");
            }
            if (item.isBlank()) {
                fault("/item", "缺少目录项代码");
            }
            if (rows == 0) {
                fault("/rows", "一行数据也没有");
            }
            if (!faults.isEmpty()) {
                throw new Malformed(faults);
            }
            return new MachineRequest(item, commit);
        }

        private void property(String name, JsonToken value) {
            if (name.equals("item") && value == JsonToken.VALUE_STRING) {
                item = json.getString();
            } else if (name.equals("commit") && value.isBoolean()) {
                commit = value == JsonToken.VALUE_TRUE;
            } else if (name.equals("rows") && value == JsonToken.START_ARRAY) {
                rows();
            } else {
                fault("/" + escaped(name), Set.of("item", "commit", "rows").contains(name) ? "类型不对" : "不认识这个名称");
                json.skipChildren();
            }
        }

        private void rows() {
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                if (++rows > MAX_ROWS) {
                    fault("/rows", "超过 " + MAX_ROWS + " 行，请分几次报送");
                    throw new Malformed(faults);
                }
                if (next == JsonToken.START_OBJECT) {
                    row("/rows/" + (rows - 1));
                } else {
                    fault("/rows/" + (rows - 1), "应为对象");
                    json.skipChildren();
                }
            }
        }

        private void row(String pointer) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String place = pointer + "/" + escaped(json.currentName());
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    if (json.getStringLength() > MAX_TEXT) {
                        fault(place, "超过 " + MAX_TEXT + " 个字符");
                    }
                } else if (value != JsonToken.VALUE_NULL) {
                    fault(place, "应为文字（加引号）；数字也写成文字，以免丢失末位");
                    json.skipChildren();
                }
            }
        }

        private void fault(String pointer, String detail) {
            faults.add(new Fault(pointer.length() > 200 ? pointer.substring(0, 200) : pointer, detail));
            if (faults.size() == MAX_FAULTS) {
                throw new Malformed(faults);
            }
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }
    }
}
