/** The cycle's home: who has reported on what. */
@NullMarked
package org.tessera.ui.home;

import org.jspecify.annotations.NullMarked;
