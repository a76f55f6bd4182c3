/** Reviewing over REST. */
@NullMarked
package org.tessera.review.rest;

import org.jspecify.annotations.NullMarked;
