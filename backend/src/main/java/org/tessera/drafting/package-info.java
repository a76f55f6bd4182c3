/** Writing a section together: documents, steps in order, citations, and who may see a draft. */
@NullMarked
package org.tessera.drafting;

import org.jspecify.annotations.NullMarked;
