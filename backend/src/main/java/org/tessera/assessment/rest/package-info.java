/** Assessments over REST. */
@NullMarked
package org.tessera.assessment.rest;

import org.jspecify.annotations.NullMarked;
