package org.tessera.envelope;

import java.util.List;

/**
 * Public keys that people registered as theirs, by which a signature is checked whose key does not come along. That a key
 * is known says nothing about whose it is.
 */
public interface KnownKeys {

    /** Nobody has registered any. */
    KnownKeys NONE = new KnownKeys() {
        @Override
        public List<byte[]> certificates() {
            return List.of();
        }

        @Override
        public List<byte[]> openPgp(long keyId) {
            return List.of();
        }
    };

    /** X.509, DER. */
    List<byte[]> certificates();

    /** OpenPGP key rings (binary) that hold a signing key of this id. */
    List<byte[]> openPgp(long keyId);
}
