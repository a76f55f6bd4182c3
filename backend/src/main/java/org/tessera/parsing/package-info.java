/** The cell: a child JVM with Apache Tika that turns one document into passages with locators. */
@NullMarked
package org.tessera.parsing;

import org.jspecify.annotations.NullMarked;
