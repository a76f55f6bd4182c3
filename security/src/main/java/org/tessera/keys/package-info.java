/** The installation's own keys: a folder outside the data, made on the first local start, read once. */
@NullMarked
package org.tessera.keys;

import org.jspecify.annotations.NullMarked;
