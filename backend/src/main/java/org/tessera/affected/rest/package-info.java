/** Affected sentences over REST. */
@NullMarked
package org.tessera.affected.rest;

import org.jspecify.annotations.NullMarked;
