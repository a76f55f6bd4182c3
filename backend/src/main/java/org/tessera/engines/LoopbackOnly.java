package org.tessera.engines;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The local mode has known demo passwords, so nobody outside this machine may reach it (design, invariant 9). */
final class LoopbackOnly {

    private LoopbackOnly() {}

    /** @throws EngineFailed if an address is set that others could reach */
    static void check(Environment environment) {
        for (String setting : List.of("server.address", "management.server.address")) {
            String address = environment.getProperty(setting);
            boolean unset = address == null || address.isBlank();
            if (unset ? setting.equals("server.address") : !isLoopback(address)) {
                throw new EngineFailed("The local mode has known demo passwords and listens on this machine alone,"
                        + " but " + setting + " is " + (unset ? "not set" : address)
                        + ". Leave it at 127.0.0.1, or use the team mode (SPRING_PROFILES_ACTIVE=team).");
            }
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
