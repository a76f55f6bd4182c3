/** The screens of consent: asking owners, the owner's inbox, deciding. */
@NullMarked
package org.tessera.ui.requests;

import org.jspecify.annotations.NullMarked;
