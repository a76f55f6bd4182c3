/** The house's rules, held by tests. */
@NullMarked
package org.tessera.architecture;

import org.jspecify.annotations.NullMarked;
