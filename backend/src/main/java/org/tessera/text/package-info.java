/** The words that people read, from message bundles. */
@NullMarked
package org.tessera.text;

import org.jspecify.annotations.NullMarked;
