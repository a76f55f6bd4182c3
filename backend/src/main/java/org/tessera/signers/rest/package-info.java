/** Signing keys over REST. */
@NullMarked
package org.tessera.signers.rest;

import org.jspecify.annotations.NullMarked;
