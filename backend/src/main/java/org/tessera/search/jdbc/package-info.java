/** What the index has yet to learn, kept beside the truth. */
@NullMarked
package org.tessera.search.jdbc;

import org.jspecify.annotations.NullMarked;
