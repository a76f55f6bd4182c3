/** How texts are marked otherwise, over HTTP. */
@NullMarked
package org.tessera.overrides.rest;

import org.jspecify.annotations.NullMarked;
