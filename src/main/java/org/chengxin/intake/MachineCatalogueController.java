package org.chengxin.intake;

import java.util.List;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.FieldWords;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the key's department may report, field by field. */
@RestController
class MachineCatalogueController {

    private final Catalogue catalogue;

    MachineCatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An item that may be reported. */
    record Item(
            String code,
            String name,
            String version,
            String frequency,
            String basis,
            String disclosure,
            List<String> key,
            List<Field> fields) {

        static Item of(CatalogueItem item) {
            return new Item(
                    item.code(),
                    item.name(),
                    item.version(),
                    item.frequency(),
                    item.basis(),
                    item.disclosure().label(),
                    item.definition().key(),
                    item.columns().stream().map(field -> Field.of(item, field)).toList());
        }
    }

    /** One of its fields. */
    record Field(
            String code,
            String name,
            @Nullable String standard,
            String type,
            boolean required,
            int maxLength,
            List<String> options,
            String demand) {

        static Field of(CatalogueItem item, CatalogueField field) {
            return new Field(
                    field.code(),
                    field.name(),
                    field.standard(),
                    field.type().name(),
                    field.required(),
                    field.max(),
                    field.options(),
                    FieldWords.demand(item, field));
        }
    }

    /** The items, in catalogue order. */
    record Items(List<Item> items) {}

    @GetMapping("/api/v1/catalogue")
    Items catalogue(Actor actor) {
        return new Items(catalogue.reportableBy(actor).stream().map(Item::of).toList());
    }
}
