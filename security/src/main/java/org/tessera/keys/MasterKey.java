package org.tessera.keys;

/** The root of everything sealed at rest: 32 random bytes that never leave this process. */
public final class MasterKey {

    private static final int SIZE = 32;

    private final byte[] secret;

    public MasterKey(byte[] secret) {
        if (secret.length != SIZE) {
            throw new KeysMissing("The master key must be " + SIZE + " bytes long, not " + secret.length);
        }
        this.secret = secret.clone();
    }

    /** A copy; the caller wipes it. */
    public byte[] bytes() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
