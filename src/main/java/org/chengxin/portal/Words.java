package org.chengxin.portal;

import org.chengxin.dossier.Fact;

/** Names that facts only carry as codes. */
interface Words {

    /** Full name of the department with that code. */
    String department(String code);

    /** Name of the catalogue item with that code. */
    String item(String code);

    /** How the fact is named in lists. */
    String title(Fact fact);
}
