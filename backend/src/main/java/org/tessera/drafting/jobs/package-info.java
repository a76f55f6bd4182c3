/** The drafts' job: forgetting pictures that never came into a text. */
@NullMarked
package org.tessera.drafting.jobs;

import org.jspecify.annotations.NullMarked;
