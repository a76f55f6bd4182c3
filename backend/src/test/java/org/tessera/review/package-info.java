/** What people say about a draft. */
@NullMarked
package org.tessera.review;

import org.jspecify.annotations.NullMarked;
