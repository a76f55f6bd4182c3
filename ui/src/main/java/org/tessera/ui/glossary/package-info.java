/** The glossary's page: concepts and their terms, what is proposed, what counts. */
@NullMarked
package org.tessera.ui.glossary;

import org.jspecify.annotations.NullMarked;
