/** Passages over REST. */
@NullMarked
package org.tessera.evidence.rest;

import org.jspecify.annotations.NullMarked;
