package org.chengxin.dossier;

import java.util.List;

/** An item with one part of its text put in the place of the old one. */
final class ItemChange {

    private ItemChange() {}

    static CatalogueItem fields(CatalogueItem item, List<CatalogueField> fields) {
        CatalogueItem.Definition text = item.definition();
        return item.with(text.with(text.grades(), text.publicity(), fields));
    }

    static CatalogueItem classes(CatalogueItem item, List<String> grades) {
        CatalogueItem.Definition text = item.definition();
        return item.with(text.with(grades, text.publicity(), text.fields()));
    }

    static CatalogueItem publicity(CatalogueItem item, List<PublicityRule> rules) {
        CatalogueItem.Definition text = item.definition();
        return item.with(text.with(text.grades(), rules, text.fields()));
    }
}
