/** Reviewing a draft: who signs what off, rounds, and what a person has to do. */
@NullMarked
package org.tessera.ui.review;

import org.jspecify.annotations.NullMarked;
