/** Where an owner's facts are used, for scripts. */
@NullMarked
package org.tessera.uses.rest;

import org.jspecify.annotations.NullMarked;
