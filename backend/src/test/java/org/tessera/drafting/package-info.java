@NullMarked
package org.tessera.drafting;

import org.jspecify.annotations.NullMarked;
