/** The owner's decisions over REST. */
@NullMarked
package org.tessera.release.rest;

import org.jspecify.annotations.NullMarked;
