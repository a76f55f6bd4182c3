/** Tables of comments as XLSX and DOCX by Apache POI. */
@NullMarked
package org.tessera.offline.office;

import org.jspecify.annotations.NullMarked;
