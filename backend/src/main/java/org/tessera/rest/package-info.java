/** What the whole REST interface has in common: its description, and how large a body may be. */
@NullMarked
package org.tessera.rest;

import org.jspecify.annotations.NullMarked;
