/** The document around a passage: pages as they look, rows as a table, mails with their headers, translations beside. */
@NullMarked
package org.tessera.ui.document;

import org.jspecify.annotations.NullMarked;
