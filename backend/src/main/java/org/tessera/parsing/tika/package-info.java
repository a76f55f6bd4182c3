/** What runs inside the cell: Apache Tika and its parsers, turned into passages with locators. */
@NullMarked
package org.tessera.parsing.tika;

import org.jspecify.annotations.NullMarked;
