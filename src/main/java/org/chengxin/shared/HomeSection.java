package org.chengxin.shared;

import java.util.Map;
import java.util.Optional;

/**
 * A part of the console's first page, contributed as a bean by the module that knows it: what is due, what was rejected,
 * what is disputed. The page shows the sections by {@link #order()} and puts the entries of {@link #model} under the
 * variable {@code section} of the fragment. What must be done comes first: 10 due, 20 rejected, 30 disputed, 40 overviews.
 */
public interface HomeSection {

    int order();

    /** Heading of the section, in Chinese. */
    String title();

    /** Where the template is, e.g. {@code intake/duties/_home}. */
    String fragment();

    /** What the fragment shows to this actor; empty where the section says nothing to this person. */
    Optional<Map<String, Object>> model(Actor actor);
}
