@NullMarked
package org.tessera.jobs;

import org.jspecify.annotations.NullMarked;
