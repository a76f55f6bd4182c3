package org.tessera.personal;

import java.util.List;

/** Finds telephone numbers. */
public interface Phones {

    /** Those written internationally, with a plus sign, and those that a word such as "tel." introduces. */
    List<Mark> in(String text);
}
