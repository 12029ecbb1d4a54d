package org.chengxin.merchant;

import java.util.Map;
import org.chengxin.shared.Actor;

/**
 * A part of the console's merchant page, contributed as a bean by a module further up. The page shows the sections by
 * {@link #order()} and puts the entries of {@link #model} under the variable {@code section} of the fragment.
 */
public interface MerchantSection {

    int order();

    /** Heading of the section, in Chinese. */
    String title();

    /** Where the template is, e.g. {@code grading/assessment/_why} or {@code dossier/fact/_part :: list}. */
    String fragment();

    /** What the fragment shows to this actor; scope and masking are the contributor's duty. */
    Map<String, Object> model(MerchantId merchant, Actor actor);
}
