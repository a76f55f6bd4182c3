/** What happens once the application is up, before somebody is told that it is ready. */
@NullMarked
package org.tessera.start;

import org.jspecify.annotations.NullMarked;
