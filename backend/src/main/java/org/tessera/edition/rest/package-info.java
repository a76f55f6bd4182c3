/** Editions over REST. */
@NullMarked
package org.tessera.edition.rest;

import org.jspecify.annotations.NullMarked;
