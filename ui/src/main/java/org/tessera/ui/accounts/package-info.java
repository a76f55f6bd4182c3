/** The pages of accounts: who may be what, and what a newcomer waits for. */
@NullMarked
package org.tessera.ui.accounts;

import org.jspecify.annotations.NullMarked;
