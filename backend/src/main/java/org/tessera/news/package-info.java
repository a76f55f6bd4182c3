/** News for every node: events that are delivered after the commit, here and on the other nodes. */
@NullMarked
package org.tessera.news;

import org.jspecify.annotations.NullMarked;
