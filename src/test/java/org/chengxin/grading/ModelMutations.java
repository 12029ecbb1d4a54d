package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every small change to the default model: one number a little off, one condition, rule or limit gone. */
final class ModelMutations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Mutant> mutants = new ArrayList<>();
    private final JsonNode original = JSON.readTree(Models.json());

    private ModelMutations() {}

    /** A changed model and what was changed, e.g. {@code /rules/0/points + 0.5}. */
    record Mutant(String change, ScoringModel model) {

        @Override
        public String toString() {
            return change;
        }
    }

    static List<Mutant> all() {
        ModelMutations mutations = new ModelMutations();
        mutations.rules();
        mutations.caps();
        List.of("gates", "ceilings", "vetoes").forEach(mutations::bars);
        for (String bound : List.of("red", "blue", "yellow")) {
            mutations.nudge("/thresholds/" + bound, HALF);
            mutations.nudge("/thresholds/" + bound, HALF.negate());
        }
        mutations.nudge("/probation/months", BigDecimal.ONE);
        mutations.nudge("/probation/months", BigDecimal.ONE.negate());
        mutations.nudgeBases();
        return mutations.mutants;
    }

    private void rules() {
        for (int i = 0; i < original.get("rules").size(); i++) {
            String rule = "/rules/" + i;
            String code = original.at(rule + "/code").asString();
            int place = i;
            mutate(code + " removed", model -> {
                ((ArrayNode) model.get("rules")).remove(place);
                model.get("caps").forEach(cap -> removeText((ArrayNode) cap.get("rules"), code));
            });
            boolean award = original.at(rule + "/kind").asString().equals("award");
            nudge(rule + "/points", HALF.negate());
            if (!award && !cappedAtItsPoints(code)) {
                nudge(rule + "/points", HALF);
            }
            criterion(rule + "/of");
            decay(rule + "/decay");
        }
    }

    /** A rule that fills its cap alone cannot take more, whatever its points: such a change is none. */
    private static boolean cappedAtItsPoints(String code) {
        return Models.DEFAULT.definition().caps().stream()
                .filter(cap -> cap.rules().contains(code))
                .anyMatch(cap -> Models.DEFAULT.definition().rules().stream()
                        .anyMatch(rule ->
                                rule.code().equals(code) && rule.points().compareTo(cap.points()) >= 0));
    }

    private void decay(String path) {
        JsonNode steps = original.at(path + "/steps");
        for (int i = 0; i < steps.size(); i++) {
            String step = path + "/steps/" + i;
            nudge(step + "/months", BigDecimal.ONE);
            nudge(step + "/months", BigDecimal.ONE.negate());
            nudge(step + "/percent", BigDecimal.TEN.negate());
            remove(path + "/steps", i);
        }
        if (original.at(path + "/from").asString("").equals("rectified_on")) {
            mutate(path + " from validFrom", model -> ((ObjectNode) model.at(path)).put("from", "validFrom"));
        }
    }

    private void criterion(String path) {
        for (String list : List.of("/when", "/must")) {
            for (int i = 0; i < original.at(path + list).size(); i++) {
                remove(path + list, i);
                condition(path + list + "/" + i);
            }
        }
        if (original.at(path).has("latest")) {
            mutate(path + "/latest removed", model -> ((ObjectNode) model.at(path)).remove("latest"));
        }
        if (original.at(path).has("atLeast")) {
            nudge(path + "/atLeast", BigDecimal.ONE);
            nudge(path + "/atLeast", BigDecimal.ONE.negate());
        }
    }

    private void condition(String path) {
        for (int i = 0; i < original.at(path + "/anyOf").size(); i++) {
            remove(path + "/anyOf", i);
        }
        for (int i = 0; i < original.at(path + "/values").size(); i++) {
            remove(path + "/values", i);
        }
        switch (original.at(path + "/test").asString("")) {
            case "withinMonths" -> {
                nudgeText(path, BigDecimal.ONE);
                nudgeText(path, BigDecimal.ONE.negate());
            }
            case "gte" -> {
                nudgeText(path, new BigDecimal("0.1"));
                nudgeText(path, BigDecimal.ONE.negate());
            }
            default -> {}
        }
    }

    private void caps() {
        for (int i = 0; i < original.get("caps").size(); i++) {
            remove("/caps", i);
            nudge("/caps/" + i + "/points", HALF);
            nudge("/caps/" + i + "/points", HALF.negate());
            for (int j = 0; j < original.at("/caps/" + i + "/rules").size(); j++) {
                remove("/caps/" + i + "/rules", j);
            }
        }
    }

    private void bars(String list) {
        for (int i = 0; i < original.get(list).size(); i++) {
            remove("/" + list, i);
            criterion("/" + list + "/" + i + "/of");
        }
    }

    /** One base point made an earned one, so that the hundred still adds up. */
    private void nudgeBases() {
        for (int i = 0; i < original.get("dimensions").size(); i++) {
            String path = "/dimensions/" + i;
            if (original.at(path + "/base").asInt() > 0) {
                mutate(path + " base - 1", model -> {
                    ObjectNode dimension = (ObjectNode) model.at(path);
                    dimension.put("base", dimension.get("base").asInt() - 1);
                    dimension.put("earned", dimension.get("earned").asInt() + 1);
                });
            }
        }
    }

    private void nudge(String path, BigDecimal by) {
        int slash = path.lastIndexOf('/');
        mutate(path + " " + by, model -> {
            ObjectNode parent = (ObjectNode) model.at(path.substring(0, slash));
            BigDecimal value =
                    parent.get(path.substring(slash + 1)).decimalValue().add(by);
            if (value.stripTrailingZeros().scale() > 0) {
                parent.put(path.substring(slash + 1), value);
            } else {
                parent.put(path.substring(slash + 1), value.intValueExact());
            }
        });
    }

    private void nudgeText(String path, BigDecimal by) {
        mutate(path + "/value " + by, model -> {
            ObjectNode condition = (ObjectNode) model.at(path);
            String value =
                    new BigDecimal(condition.get("value").asString()).add(by).toPlainString();
            condition.put("value", value);
        });
    }

    private void remove(String path, int place) {
        mutate(path + "/" + place + " removed", model -> ((ArrayNode) model.at(path)).remove(place));
    }

    private static void removeText(ArrayNode texts, String text) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            if (texts.get(i).asString().equals(text)) {
                texts.remove(i);
            }
        }
    }

    /** Changes that the model's own proof refuses are no models, and need no case. */
    private void mutate(String change, Consumer<JsonNode> edit) {
        JsonNode model = original.deepCopy();
        edit.accept(model);
        try {
            mutants.add(new Mutant(
                    change,
                    new ScoringModel(
                            "mutant",
                            1,
                            change,
                            "",
                            Models.DEFAULT.effectiveFrom(),
                            null,
                            ModelText.read(JSON.writeValueAsString(model)))));
        } catch (RuntimeException refused) {
            assertRefused(refused);
        }
    }

    private static void assertRefused(RuntimeException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (!(root instanceof IllegalArgumentException)) {
            throw refused;
        }
    }
}
