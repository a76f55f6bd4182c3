/** accounts, as people see it. */
@NullMarked
package org.tessera.ui.accounts;

import org.jspecify.annotations.NullMarked;
