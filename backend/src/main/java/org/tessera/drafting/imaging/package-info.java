/** Pictures read and drawn anew with the platform's ImageIO, so that nothing but what is seen goes on. */
@NullMarked
package org.tessera.drafting.imaging;

import org.jspecify.annotations.NullMarked;
