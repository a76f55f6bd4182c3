/** Concepts of the field and places, with their words in the eight languages. */
@NullMarked
package org.tessera.glossary;

import org.jspecify.annotations.NullMarked;
