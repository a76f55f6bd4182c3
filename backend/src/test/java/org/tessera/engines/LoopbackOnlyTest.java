package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LoopbackOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.0.0.2"})
    void thisMachineIsWelcome(String address) {
        assertThatCode(() -> LoopbackOnly.check(new MockEnvironment().withProperty("server.address", address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "203.0.113.5", "", "no such host.invalid"})
    void everythingElseIsRefused(String address) {
        assertThatThrownBy(() -> LoopbackOnly.check(new MockEnvironment().withProperty("server.address", address)))
                .isInstanceOf(EngineFailed.class)
                .hasMessageContaining("server.address")
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void anOpenPortForManagementIsRefusedToo() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("management.server.address", "0.0.0.0");

        assertThatThrownBy(() -> LoopbackOnly.check(environment)).hasMessageContaining("management.server.address");
    }
}
