/** What people say about a draft: comments and answers, review rounds, sign-off, and what waits for whom. */
@NullMarked
package org.tessera.review;

import org.jspecify.annotations.NullMarked;
