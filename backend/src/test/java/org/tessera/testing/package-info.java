/**
 * Real engines for tests, one set for the whole run.
 *
 * <ol>
 *   <li>Put {@link org.tessera.testing.TesseraTest @TesseraTest} on a test class: the backend's beans on a random port,
 *       over a database and an index prefix of its own; inject what you need by the constructor.
 *   <li>The same with beans of your choice: {@code @SpringBootTest(classes = …)} with {@link
 *       org.tessera.testing.WithTestEngines @WithTestEngines}.
 *   <li>A bearer token: {@code Tokens.of("http://127.0.0.1:" + port, "analyst-am")}.
 *   <li>Only a database, no Spring: {@code TestEngines.shared().newDatabase()}, migrated: {@code newMigratedDatabase()}.
 *   <li>The engines belong to a process of their own, which ends with the Maven run; connection data stand in the file
 *       named by {@code TESSERA_TEST_ENGINES}, else {@code target/test-engines.json} of the whole project.
 *   <li>Containers where a Docker engine answers, else the engines of the local mode.
 * </ol>
 */
@NullMarked
package org.tessera.testing;

import org.jspecify.annotations.NullMarked;
