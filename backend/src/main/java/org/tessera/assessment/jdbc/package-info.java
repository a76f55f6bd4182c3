/** Assessments and their outlines in PostgreSQL, titles sealed. */
@NullMarked
package org.tessera.assessment.jdbc;

import org.jspecify.annotations.NullMarked;
