package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;

/** A team's cell: a process of its own behind a Unix socket, that may go away and come back at any moment. */
class SocketCellTest {

    private static final byte[] TEXT = Papers.LONG.getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static String classPath;

    private static Path socket = Path.of("cell.socket");

    @SuppressWarnings("NullAway.Init")
    private static ListeningCell listening;

    @SuppressWarnings("NullAway.Init")
    private PooledCell cell;

    @BeforeAll
    static void listen() throws Exception {
        classPath = ListeningCell.classPath(home);
        socket = home.resolve("cell.socket");
        listening = ListeningCell.start(classPath, socket);
    }

    @AfterAll
    static void end() throws Exception {
        listening.close();
    }

    @BeforeEach
    void connect() throws Exception {
        cell = client();
    }

    @AfterEach
    void leave() {
        cell.close();
    }

    private static PooledCell client() {
        ParsingSettings settings = new ParsingSettings(
                socket,
                null,
                null,
                0,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                512,
                2,
                40,
                DataSize.ofMegabytes(20),
                null,
                "off",
                null);
        return new PooledCell(new SocketCells(socket), settings, true);
    }

    @Test
    void aDocumentIsReadThroughTheSocket() throws Exception {
        assertThat(Cells.parse(cell, "report.docx", Papers.docx()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Parsed.Read.class, read -> assertThat(read.pieces()).isNotEmpty());
        assertThat(Files.getPosixFilePermissions(socket))
                .as("the application is of its group, nobody else may speak to it")
                .contains(PosixFilePermission.GROUP_WRITE)
                .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ);
    }

    @Test
    void twoClientsAtOnceDoNotMix() throws Exception {
        List<CompletableFuture<List<Parsed>>> all = new ArrayList<>();
        try (PooledCell other = client()) {
            for (int i = 0; i < 4; i++) {
                PooledCell one = i % 2 == 0 ? cell : other;
                byte[] text = ("Report number " + i + ". " + Papers.LONG).getBytes(StandardCharsets.UTF_8);
                String name = i + ".txt";
                all.add(CompletableFuture.supplyAsync(() -> parsed(one, name, text)));
            }
            for (int i = 0; i < 4; i++) {
                Parsed.Read read = (Parsed.Read) all.get(i).join().getFirst();
                assertThat(read.path()).containsExactly(i + ".txt");
                assertThat(read.pieces().getFirst().text()).startsWith("Report number " + i);
            }
        }
    }

    @Test
    void aCellThatIsRestartedInTheMiddleCostsNobodyAnything() throws Exception {
        boolean[] killed = {false};
        List<Parsed> parsed = new ArrayList<>();
        cell.parse(
                Cell.Request.whole(
                        "report.txt",
                        () -> killed[0]
                                ? new ByteArrayInputStream(TEXT)
                                : after(TEXT, 100, () -> {
                                    killed[0] = true;
                                    listening.kill();
                                    listening = ListeningCell.start(classPath, socket);
                                })),
                parsed::add);

        assertThat(killed[0]).isTrue();
        assertThat(parsed).singleElement().isInstanceOf(Parsed.Read.class);
    }

    @Test
    void aCellThatStaysAwayBlamesNoDocument() throws Exception {
        List<Parsed> parsed = new ArrayList<>();
        assertThatThrownBy(() -> cell.parse(
                        Cell.Request.whole("report.txt", () -> after(TEXT, 100, listening::kill)), parsed::add))
                .isInstanceOf(IOException.class);
        assertThat(parsed).isEmpty();
        assertThatThrownBy(() -> Cells.parse(cell, "report.txt", TEXT)).isInstanceOf(IOException.class);

        listening = ListeningCell.start(classPath, socket);
        assertThat(Cells.parse(cell, "report.txt", TEXT)).singleElement().isInstanceOf(Parsed.Read.class);
    }

    /** What a client sends, as numbers: a port, the length of the keys' folder, the length of a name, of four lists, of a chunk. */
    @ParameterizedTest
    @CsvSource({
        "1 2147483647",
        "1 -1",
        "1 0 2147483647",
        "1 0 0 2147483647",
        "1 0 0 0 2147483647",
        "1 0 0 0 0 2147483647",
        "1 0 0 0 0 0 2147483647",
        "1 0 0 0 0 0 0 2147483647"
    })
    void aClientThatClaimsTooMuchLosesItsOwnCellOnly(String numbers) throws Exception {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(java.nio.ByteBuffer.wrap(ints(numbers)));
            InputStream answer = Channels.newInputStream(channel);
            // At most its greeting, then the end.
            assertThat(answer.readAllBytes()).hasSizeLessThan(16);
        }
        assertThat(listening.isAlive()).isTrue();
        assertThat(Cells.parse(cell, "report.txt", TEXT)).singleElement().isInstanceOf(Parsed.Read.class);
    }

    private static byte[] ints(String numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String each : numbers.split(" ")) {
            new DataOutputStream(bytes).writeInt(Integer.parseInt(each));
        }
        return bytes.toByteArray();
    }

    private interface Event {
        void happens() throws Exception;
    }

    /** Something happens after the first bytes; then the rest comes. */
    private static InputStream after(byte[] content, int first, Event event) {
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            private int given;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (given == first) {
                    try {
                        event.happens();
                    } catch (Exception e) {
                        throw new IOException(e);
                    }
                }
                int most = given < first ? Math.min(length, first - given) : length;
                int read = super.read(bytes, from, most);
                given += Math.max(read, 0);
                return read;
            }
        };
    }

    private static List<Parsed> parsed(PooledCell cell, String name, byte[] text) {
        try {
            return Cells.parse(cell, name, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
