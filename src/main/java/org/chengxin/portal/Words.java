package org.chengxin.portal;

import java.util.List;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;

/** Names that facts only carry as codes. */
interface Words {

    /** The catalogue as it reads today, which says what of each item the public may see. */
    List<CatalogueItem> items();

    /** Full name of the leading department, which keeps the register of merchants and answers for the grades. */
    String keeper();

    /** Full name of the department with that code. */
    String department(String code);

    /** Name of the catalogue item with that code. */
    String item(String code);

    /** How the fact is named in lists. */
    String title(Fact fact);
}
