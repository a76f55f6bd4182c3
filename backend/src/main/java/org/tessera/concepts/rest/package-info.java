/** The glossary over REST. */
@NullMarked
package org.tessera.concepts.rest;

import org.jspecify.annotations.NullMarked;
