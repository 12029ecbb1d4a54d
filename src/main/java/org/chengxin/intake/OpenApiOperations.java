package org.chengxin.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.Problems;

/** The operations of the machine door in OpenAPI's words: each answers with a record, or with a problem. */
final class OpenApiOperations {

    static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final RecordSchemas records;

    OpenApiOperations(RecordSchemas records) {
        this.records = records;
    }

    /** A problem as it is sent (RFC 9457). */
    record Problem(String type, String title, int status, String detail, List<Problems.Fault> errors) {}

    Map<String, Object> operation(
            String id, String summary, List<Map<String, Object>> parameters, int status, Class<?> answer) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("" + status, Map.of("description", "办成", "content", content(JSON, records.refer(answer))));
        Map.of(
                        "400", "请求读不懂，errors 指出位置",
                        "401", "没有可用的密钥",
                        "404", "没有这个批次，或不是本单位的",
                        "409", "批次目前的状态不能这样做",
                        "413", "内容太大",
                        "415", "不是 JSON",
                        "422", "内容不能接收，或幂等键已用于别的内容",
                        "429", "请求太频繁，Retry-After 指出要等的秒数")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(error -> responses.put(
                        error.getKey(),
                        Map.of(
                                "description",
                                error.getValue(),
                                "content",
                                content(PROBLEM, records.refer(Problem.class)))));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return operation;
    }

    /** What somebody says by asking so. */
    static Map<String, Object> confirming(String name, String words) {
        return parameter("query", name, false, "boolean", words);
    }

    static Map<String, Object> parameter(String in, String name, boolean required, String type, String description) {
        return Map.of(
                "in",
                in,
                "name",
                name,
                "required",
                required,
                "schema",
                Map.of("type", type),
                "description",
                description);
    }

    static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }
}
