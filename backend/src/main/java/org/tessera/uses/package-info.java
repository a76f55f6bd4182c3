/** Where an owner's facts are used: sections, editions and exports that lean on a contribution. */
@NullMarked
package org.tessera.uses;

import org.jspecify.annotations.NullMarked;
