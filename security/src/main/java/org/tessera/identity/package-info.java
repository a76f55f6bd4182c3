/** Who somebody is: a person with roles and, where the role has one, a country. */
@NullMarked
package org.tessera.identity;

import org.jspecify.annotations.NullMarked;
