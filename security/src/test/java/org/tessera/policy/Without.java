package org.tessera.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The package of the policy and its tests once more, with another policy in it. */
final class Without extends ClassLoader {
    private final String name;
    private final byte[] policy;

    Without(String name, byte[] policy) {
        super(Without.class.getClassLoader());
        this.name = "org.tessera.policy." + name;
        this.policy = policy;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("org.tessera.policy.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String wanted) throws ClassNotFoundException {
        if (wanted.equals(name)) {
            return defineClass(name, policy, 0, policy.length);
        }
        try (InputStream bytes = getParent().getResourceAsStream(wanted.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(wanted);
            }
            byte[] all = bytes.readAllBytes();
            return defineClass(wanted, all, 0, all.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
