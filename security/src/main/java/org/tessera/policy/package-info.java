/** What a viewer may do: pure functions from viewer, act and object to allowed, allowed anonymised or refused. */
@NullMarked
package org.tessera.policy;

import org.jspecify.annotations.NullMarked;
