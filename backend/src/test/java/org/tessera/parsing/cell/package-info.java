@NullMarked
package org.tessera.parsing.cell;

import org.jspecify.annotations.NullMarked;
