package org.tessera.parsing.cell;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Cells in a container without network: each connection to its Unix socket is one cell. */
record SocketCells(Path socket) implements CellLink.Source {

    @Override
    public CellLink open() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Connected(channel);
    }

    private static final class Connected implements CellLink {
        private final SocketChannel channel;
        private final Wire wire;

        Connected(SocketChannel channel) {
            this.channel = channel;
            this.wire = new Wire(
                    new BufferedInputStream(Channels.newInputStream(channel)),
                    new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        }

        @Override
        public Wire wire() {
            return wire;
        }

        @Override
        public void kill() {
            try {
                channel.close();
            } catch (IOException closed) {
                // it is gone either way
            }
        }

        @Override
        public @Nullable Integer exitCode() {
            return null;
        }
    }
}
