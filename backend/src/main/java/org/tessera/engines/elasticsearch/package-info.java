/** The client to Elasticsearch, made once for everybody (Elasticsearch's Java client). */
@NullMarked
package org.tessera.engines.elasticsearch;

import org.jspecify.annotations.NullMarked;
