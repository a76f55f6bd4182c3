/** When workers look whom to tell by e-mail. */
@NullMarked
package org.tessera.mail.jobs;

import org.jspecify.annotations.NullMarked;
