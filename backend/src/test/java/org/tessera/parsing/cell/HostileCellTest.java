package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/** A cell that a document has taken over, and that now speaks to the application as the attacker likes. */
class HostileCellTest {

    /** What a cell that was taken over might say after its greeting: the length of a message, and its beginning. */
    @ParameterizedTest
    @CsvSource({
        "2147483647, ''",
        "-1, ''",
        "5, B 2147483647",
        "5, B -1",
        "9, B 1 2147483647",
        "2, ? 0",
        "6, E 0 R 0",
        "2, T 0",
        "1, ''"
    })
    void isNotBelieved(int length, String begin, @TempDir Path home) throws Exception {
        Path hostile = home.resolve("hostile");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(hostile));
            Thread.ofVirtual().start(() -> say(server, length, begin));
            ParsingSettings settings = new ParsingSettings(
                    hostile,
                    null,
                    null,
                    0,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    512,
                    1,
                    40,
                    DataSize.ofMegabytes(20),
                    null,
                    "off",
                    null);
            try (PooledCell client = new PooledCell(new SocketCells(hostile), settings, true)) {
                assertThat(Cells.parse(client, "report.txt", "Invented.".getBytes(StandardCharsets.UTF_8)))
                        .singleElement()
                        .isEqualTo(new Parsed.Quarantined(
                                List.of("report.txt"), "application/octet-stream", Texts.get("parsing.crashed")));
            }
        }
    }

    private static void say(ServerSocketChannel server, int length, String begin) {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (connection;
                            OutputStream out = Channels.newOutputStream(connection)) {
                        out.write(new byte[] {0, 0, 0, 3, 'H', 0, 0});
                        ByteArrayOutputStream message = new ByteArrayOutputStream();
                        new DataOutputStream(message).writeInt(length);
                        for (String each : begin.isEmpty() ? new String[0] : begin.split(" ")) {
                            if (Character.isDigit(each.charAt(0)) || each.startsWith("-")) {
                                new DataOutputStream(message).writeInt(Integer.parseInt(each));
                            } else {
                                message.write(each.charAt(0));
                            }
                        }
                        message.writeTo(out);
                        connection.shutdownOutput();
                        Channels.newInputStream(connection).transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // the client has heard enough
                    }
                });
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
