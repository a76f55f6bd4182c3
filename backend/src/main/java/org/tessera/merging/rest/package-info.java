/** Merging over REST. */
@NullMarked
package org.tessera.merging.rest;

import org.jspecify.annotations.NullMarked;
