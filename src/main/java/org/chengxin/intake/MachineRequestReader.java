package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.shared.Problems.Fault;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through a request once and notes what is wrong with it, holding nothing of its rows. */
final class MachineRequestReader {

    private static final int MAX_FAULTS = 20;

    private final JsonParser json;
    private final List<Fault> faults = new ArrayList<>();
    private String item = "";
    private boolean commit;
    private int rows;

    MachineRequestReader(JsonParser json) {
        this.json = json;
    }

    MachineRequest read() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            fault("", "应为一个 JSON 对象：{\"item\": …, \"rows\": […]}");
            throw new MachineRequest.Malformed(faults);
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
            throw new MachineRequest.Malformed(faults);
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
            if (++rows > MachineRequest.MAX_ROWS) {
                fault("/rows", "超过 " + MachineRequest.MAX_ROWS + " 行，请分几次报送");
                throw new MachineRequest.Malformed(faults);
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
                if (json.getStringLength() > MachineRequest.MAX_TEXT) {
                    fault(place, "超过 " + MachineRequest.MAX_TEXT + " 个字符");
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
            throw new MachineRequest.Malformed(faults);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
