package org.chengxin.grading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.grading.ScoringModel.Definition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads drafts against the catalogue, the departments and the version they were drafted from. */
@Component
class ModelTexts {

    private final ScoringModels models;
    private final Catalogue catalogue;
    private final Departments departments;

    ModelTexts(ScoringModels models, Catalogue catalogue, Departments departments) {
        this.models = models;
        this.catalogue = catalogue;
        this.departments = departments;
    }

    /** With a name for everything its rules look at. */
    Definition named(Definition model) {
        return ModelLabels.complete(model, this::item, departmentNames());
    }

    /** What is to be said about the draft before it may be submitted. */
    ModelReview review(ModelDraft draft) {
        return ModelReview.of(draft.definition(), this::item, departmentNames());
    }

    /** What the draft says differently from the version in force that it was drafted from. */
    List<String> differences(ModelDraft draft) {
        ScoringModel before = models.version(draft.code(), draft.basedOn());
        return ModelDifferences.between(before.definition(), draft.definition());
    }

    Map<String, String> departmentNames() {
        return departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
    }

    private @Nullable CatalogueItem item(String code) {
        return catalogue.find(code).orElse(null);
    }
}
