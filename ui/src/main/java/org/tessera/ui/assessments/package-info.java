/** The assessments: their list, and the draft with its outline, text, evidence, comments and editions. */
@NullMarked
package org.tessera.ui.assessments;

import org.jspecify.annotations.NullMarked;
