package org.chengxin.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the model editor have in common: the draft's name and address, and what can be chosen. */
@Component
class ModelDesk {

    private final ModelTexts texts;
    private final Catalogue catalogue;

    ModelDesk(ModelTexts texts, Catalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    static String address(UUID draft) {
        return "/console/models/drafts/" + draft;
    }

    void put(ModelDraft draft, Model page) {
        page.addAttribute("draft", draft);
        page.addAttribute("back", address(draft.id()));
    }

    /** The choices of conditions on an item; an item gone from the catalogue offers nothing but its removal. */
    void putItem(String item, List<Count> counts, Model page) {
        CatalogueItem found = catalogue.find(item).orElseThrow(() -> new NotFound("catalogue item " + item));
        page.addAttribute("choices", CriterionChoices.of(found, texts.departmentNames()));
        page.addAttribute(
                "counts",
                counts.stream().map(one -> new Option(one.name(), one.label())).toList());
    }

    /** The items a rule may look at. */
    List<Option> items() {
        return catalogue.items().stream()
                .map(item -> new Option(item.code(), item.name()))
                .toList();
    }

    static List<Option> kinds() {
        return Arrays.stream(ScoringModel.Kind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    static List<Option> dimensions(Definition model) {
        return model.dimensions().stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    /** A code that nothing in the model has: the item's own and a number. */
    static String newCode(Definition model, String item) {
        Set<String> taken = Stream.of(
                        model.rules().stream().map(Rule::code),
                        model.caps().stream().map(Cap::code),
                        Stream.of(model.gates(), model.ceilings(), model.vetoes())
                                .flatMap(List::stream)
                                .map(Bar::code))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        String stem = item.replace('_', '-');
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    Map<String, String> departmentNames() {
        return texts.departmentNames();
    }
}
