/** Takes a round's texts and table of comments out, and the table in again. */
@NullMarked
package org.tessera.offline.rest;

import org.jspecify.annotations.NullMarked;
