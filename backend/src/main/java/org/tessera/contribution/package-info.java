/** What a country submits: a sealed envelope and its particulars, its state and its life. */
@NullMarked
package org.tessera.contribution;

import org.jspecify.annotations.NullMarked;
