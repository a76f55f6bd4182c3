/** Every error of the REST interface as RFC 9457 problem details, with nothing of the inside in them. */
@NullMarked
package org.tessera.problem.web;

import org.jspecify.annotations.NullMarked;
