/** PostgreSQL and Elasticsearch as child processes of this application, for the local mode. */
@NullMarked
package org.tessera.engines;

import org.jspecify.annotations.NullMarked;
