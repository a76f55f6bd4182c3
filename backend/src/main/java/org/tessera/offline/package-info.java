/** What of a review round goes out to be worked with offline, its texts with numbered lines and its table of comments, and comes in again. */
@NullMarked
package org.tessera.offline;

import org.jspecify.annotations.NullMarked;
