/** Handing in over REST: a multipart request read as a stream, so that no particulars touch a disk. */
@NullMarked
package org.tessera.intake.rest;

import org.jspecify.annotations.NullMarked;
