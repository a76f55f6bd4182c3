/** Finds personal data in text by rules and lists, so that an owner sees it before releasing and others read it masked. */
@NullMarked
package org.tessera.personal;

import org.jspecify.annotations.NullMarked;
