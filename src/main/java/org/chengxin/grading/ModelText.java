package org.chengxin.grading;

import org.chengxin.grading.ScoringModel.Definition;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's definition from the JSON it is kept in. A word the model does not know is an error, not a surprise. */
final class ModelText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private ModelText() {}

    static Definition read(String json) {
        Definition definition = JSON.readValue(json, Definition.class);
        ModelProof.check(definition);
        return definition;
    }
}
