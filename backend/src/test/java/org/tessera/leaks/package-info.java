/** The leak matrix: every way out, asked as every kind of viewer about every kind of restriction. */
@org.jspecify.annotations.NullMarked
package org.tessera.leaks;
