/** Search for scripts. */
@NullMarked
package org.tessera.search.rest;

import org.jspecify.annotations.NullMarked;
