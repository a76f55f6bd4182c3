/** The screens: the shell around them, the door to them, and one package for each place. */
@NullMarked
package org.tessera.ui;

import org.jspecify.annotations.NullMarked;
