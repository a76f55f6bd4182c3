/** What can go wrong in a way that a person can answer, and how the interface says it. */
@NullMarked
package org.tessera.problem;

import org.jspecify.annotations.NullMarked;
