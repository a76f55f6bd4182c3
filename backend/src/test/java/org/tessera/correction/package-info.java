/** What a correction offers to the drafts that cite it. */
@NullMarked
package org.tessera.correction;

import org.jspecify.annotations.NullMarked;
