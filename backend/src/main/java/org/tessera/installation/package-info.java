/** The first run outside local mode: two people take the installation into hand, once. */
@NullMarked
package org.tessera.installation;

import org.jspecify.annotations.NullMarked;
