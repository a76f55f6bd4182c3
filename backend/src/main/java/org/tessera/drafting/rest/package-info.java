/** Sections over REST. */
@NullMarked
package org.tessera.drafting.rest;

import org.jspecify.annotations.NullMarked;
