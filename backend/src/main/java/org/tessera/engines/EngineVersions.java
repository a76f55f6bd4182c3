package org.tessera.engines;

/** The engines' versions; a test holds them against the build's. */
final class EngineVersions {
    static final String POSTGRES = "18.6.0";
    static final String ELASTICSEARCH = "9.5.3";

    private EngineVersions() {}
}
