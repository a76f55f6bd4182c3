@NullMarked
package org.tessera.parsing;

import org.jspecify.annotations.NullMarked;
