/** Asking owners and deciding, over REST. */
@NullMarked
package org.tessera.consent.rest;

import org.jspecify.annotations.NullMarked;
