/** E-mail that says only that there is something new here; without a mail server nothing of it is there. */
@NullMarked
package org.tessera.mail;

import org.jspecify.annotations.NullMarked;
