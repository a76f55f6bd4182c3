/** What an office program finds in the files. */
@NullMarked
package org.tessera.offline.office;

import org.jspecify.annotations.NullMarked;
