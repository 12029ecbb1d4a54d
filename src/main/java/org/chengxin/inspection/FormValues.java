package org.chengxin.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A filed visit as its form would be filled in. */
final class FormValues {

    private FormValues() {}

    static Map<String, List<String>> of(VisitStatement said) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("visitedOn", List.of(said.visitedOn().toString()));
        values.put("started", List.of(said.started()));
        values.put("occasion", List.of(said.occasion().name()));
        values.put("occasionNote", List.of(said.occasionNote()));
        SignOff signOff = said.signOff();
        String merchant = signOff.merchant();
        UUID signature = signOff.signature();
        values.put("signMerchant", merchant == null ? List.of() : List.of(merchant));
        values.put("refusal", List.of(signOff.refusal()));
        values.put("k.signature", signature == null ? List.of() : List.of(signature.toString()));
        said.answers().forEach(answer -> {
            String id = "." + answer.item();
            values.put("v" + id, List.of(answer.verdict().name()));
            values.put("n" + id, List.of(answer.note()));
            if (answer.isFailed()) {
                values.put("g" + id, List.of(String.valueOf(answer.grade())));
                values.put("d" + id, List.of(String.valueOf(answer.deadline())));
                values.put("w" + id, List.of(answer.deadlineReason()));
            }
            values.put("k" + id, answer.photos().stream().map(UUID::toString).toList());
        });
        return values;
    }
}
