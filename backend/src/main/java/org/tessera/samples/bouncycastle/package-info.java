/** Sealing the samples to the intake certificate, as a contributor does. */
@NullMarked
package org.tessera.samples.bouncycastle;

import org.jspecify.annotations.NullMarked;
