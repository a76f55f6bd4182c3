/** The basket for scripts. */
@NullMarked
package org.tessera.basket.rest;

import org.jspecify.annotations.NullMarked;
