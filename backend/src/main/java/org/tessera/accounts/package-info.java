/** Accounts: what of the provider's claims is granted here, by whom and until when, and who is shut out. */
@NullMarked
package org.tessera.accounts;

import org.jspecify.annotations.NullMarked;
