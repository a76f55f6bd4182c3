/** What waits to be translated, language by language. */
@NullMarked
package org.tessera.ui.translations;

import org.jspecify.annotations.NullMarked;
