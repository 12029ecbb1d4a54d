package org.chengxin.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.shared.Sha256;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model's definition and the JSON it is kept in. A word the model does not know is an error, not a surprise; the same
 * definition is always written with the same letters.
 */
final class ModelText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ModelText() {}

    /** A model fit to be used. */
    static Definition read(String json) {
        Definition definition = draft(json);
        ModelProof.check(definition);
        return definition;
    }

    /** A model that is still being worked on and may not add up yet. */
    static Definition draft(String json) {
        return JSON.readValue(json, Definition.class);
    }

    static String write(Definition definition) {
        return JSON.writeValueAsString(definition);
    }

    /** Names a definition exactly, however it was typed. */
    static String hash(Definition definition) {
        return Sha256.hex(write(definition));
    }
}
