package org.chengxin.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.CatalogueItem;

/**
 * The machine door described as OpenAPI 3.1: requests from the catalogue as it reads today, answers from the records that
 * are sent. Made here and not by a library, since no library knows the catalogue.
 */
final class OpenApi {

    private final RecordSchemas records = new RecordSchemas();
    private final OpenApiOperations operations = new OpenApiOperations(records);

    private OpenApi() {}

    static Map<String, Object> of(List<CatalogueItem> items) {
        return new OpenApi().document(items);
    }

    private Map<String, Object> document(List<CatalogueItem> items) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "诚信街报送接口",
                        "version",
                        "1",
                        "description",
                        "单位的业务系统凭接口密钥报送信用信息。内容和文件报送一样逐行判定，先暂存、后提交；一次最多 " + MachineRequest.MAX_ROWS + " 行、"
                                + (MachineRequest.MAX_BYTES >> 20) + " MB。"));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("key", List.of())));
        document.put("paths", paths(items));
        Map<String, Object> schemas = new LinkedHashMap<>();
        items.forEach(item -> schemas.put("submission_" + item.code(), ItemSchemas.request(item)));
        schemas.putAll(records.all());
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("key", Map.of("type", "http", "scheme", "bearer", "description", "由系统管理员为单位签发的接口密钥")),
                        "schemas",
                        schemas));
        return document;
    }

    private Map<String, Object> paths(List<CatalogueItem> items) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/api/v1/catalogue",
                Map.of(
                        "get",
                        operations.operation(
                                "catalogue", "本单位可报的目录项和字段", List.of(), 200, MachineCatalogueController.Items.class)));
        Map<String, Object> submit = new LinkedHashMap<>(operations.operation(
                "submit",
                "报送一批数据：暂存并逐行判定；commit 为 true 且没有提醒时随即提交",
                List.of(OpenApiOperations.parameter(
                        "header",
                        MachineSubmissionsController.IDEMPOTENCY_KEY,
                        true,
                        "string",
                        "每批数据一个新值；重试用原值，得到同一答复")),
                201,
                MachineAnswer.class));
        submit.put(
                "requestBody",
                Map.of("required", true, "content", OpenApiOperations.content(OpenApiOperations.JSON, choice(items))));
        paths.put("/api/v1/submissions", Map.of("post", submit));
        Map<String, Object> id = OpenApiOperations.parameter("path", "id", true, "string", "批次编号，答复里的 id");
        paths.put(
                "/api/v1/submissions/{id}",
                Map.of(
                        "get",
                        operations.operation(
                                "show",
                                "一个批次的状态和逐行判定，每页 " + MachineDoor.PAGE + " 行",
                                List.of(
                                        id,
                                        OpenApiOperations.parameter(
                                                "query",
                                                "verdict",
                                                false,
                                                "string",
                                                "只看一种判定：NEW、CHANGED、SAME、REJECTED、UNMATCHED"),
                                        OpenApiOperations.parameter(
                                                "query", "after", false, "integer", "上一页答复里的 next")),
                                200,
                                MachineAnswer.class)));
        paths.put(
                "/api/v1/submissions/{id}/commitment",
                Map.of(
                        "post",
                        operations.operation(
                                "commit",
                                "提交暂存的批次，全部记入档案或者全部不记",
                                List.of(
                                        id,
                                        OpenApiOperations.confirming("warningsRead", "带提醒的行已由人核对"),
                                        OpenApiOperations.confirming("asSuggested", "没有填失信程度的行，分级按系统建议核定")),
                                200,
                                MachineAnswer.class)));
        return paths;
    }

    private static Map<String, Object> choice(List<CatalogueItem> items) {
        Map<String, String> mapping = new LinkedHashMap<>();
        items.forEach(item -> mapping.put(item.code(), "#/components/schemas/submission_" + item.code()));
        return Map.of(
                "oneOf",
                mapping.values().stream().map(ref -> Map.of("$ref", ref)).toList(),
                "discriminator",
                Map.of("propertyName", "item", "mapping", mapping));
    }
}
