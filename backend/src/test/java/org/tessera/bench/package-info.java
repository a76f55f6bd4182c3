/** What {@code ./tessera bench} runs: one class for each benchmark, and the little that all of them measure with. */
@NullMarked
package org.tessera.bench;

import org.jspecify.annotations.NullMarked;
