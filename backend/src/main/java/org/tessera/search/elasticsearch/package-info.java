/** The blinded index in Elasticsearch. */
@NullMarked
package org.tessera.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
