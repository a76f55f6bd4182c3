/** What a team's installation is made of, held against the application. */
@NullMarked
package org.tessera.deployment;

import org.jspecify.annotations.NullMarked;
