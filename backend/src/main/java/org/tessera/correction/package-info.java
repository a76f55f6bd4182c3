/** What a corrected contribution changes in the drafts that cite it, citation by citation. */
@NullMarked
package org.tessera.correction;

import org.jspecify.annotations.NullMarked;
