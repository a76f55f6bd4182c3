/** Assessments, their chapters and sections: the outline of the picture. */
@NullMarked
package org.tessera.assessment;

import org.jspecify.annotations.NullMarked;
