package org.chengxin.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the records that the machine door answers with, taken from the records themselves. */
final class RecordSchemas {

    private final Map<String, Object> schemas = new LinkedHashMap<>();

    /** A reference to the record's schema, which is made on first use. */
    Map<String, Object> refer(Class<?> record) {
        String name = nameOf(record);
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, object(record));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    Map<String, Object> all() {
        return schemas;
    }

    private static String nameOf(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName()) + record.getSimpleName();
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            boolean open = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), schema(component.getGenericType(), open));
            required.add(component.getName());
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> schema(Type type, boolean open) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] parts = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == List.class
                    ? Map.of("type", "array", "items", schema(parts[0], false))
                    : Map.of("type", "object", "additionalProperties", schema(parts[1], false));
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return refer(plain);
        }
        String name =
                type == int.class || type == Integer.class ? "integer" : type == boolean.class ? "boolean" : "string";
        return Map.of("type", open ? List.of(name, "null") : name);
    }
}
