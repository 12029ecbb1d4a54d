package org.chengxin.portal;

import java.util.List;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.springframework.stereotype.Component;

/** Names from the departments and the catalogue, as they read today. */
@Component
class WordsOfToday implements Words {

    private final Departments departments;
    private final Catalogue catalogue;

    WordsOfToday(Departments departments, Catalogue catalogue) {
        this.departments = departments;
        this.catalogue = catalogue;
    }

    @Override
    public List<CatalogueItem> items() {
        return catalogue.items();
    }

    @Override
    public String keeper() {
        return departments.all().stream()
                .filter(Department::leads)
                .findFirst()
                .map(Department::name)
                .orElse("主办单位");
    }

    @Override
    public String department(String code) {
        return departments.byCode(code).map(Department::name).orElse("有关部门");
    }

    @Override
    public String item(String code) {
        return catalogue.find(code).map(CatalogueItem::name).orElse("信用信息");
    }

    @Override
    public String title(Fact fact) {
        return catalogue
                .find(fact.item())
                .map(item -> item.titleOf(fact.data()))
                .orElse("");
    }
}
