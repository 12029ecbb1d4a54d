package org.chengxin.dossier;

import java.util.Collection;
import java.util.Set;

/** How far the facts on record bind an item's text. */
interface CatalogueUse {

    /** Whether any fact of the item was ever recorded. */
    boolean hasFacts(String item);

    /** Those of the fields that a fact of the item states. */
    Set<String> statedFields(String item, Collection<String> fields);

    /** The classes that facts of the item have. */
    Set<String> grades(String item);
}
