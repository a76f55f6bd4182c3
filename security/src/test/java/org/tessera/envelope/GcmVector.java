package org.tessera.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * One of Wycheproof's test vectors of AES-GCM; where they are from stands in their file.
 *
 * @param beside authenticated and not encrypted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GcmVector(
        int number, byte[] key, byte[] nonce, byte[] beside, byte[] content, byte[] sealed, byte[] tag, boolean valid) {

    private static final Path FILE = Path.of("../security/src/test/resources/envelopes/wycheproof-aes-gcm.txt");

    public static Stream<GcmVector> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GcmVector of(String[] columns) {
        return new GcmVector(
                Integer.parseInt(columns[0]),
                bytes(columns[1]),
                bytes(columns[2]),
                bytes(columns[3]),
                bytes(columns[4]),
                bytes(columns[5]),
                bytes(columns[6]),
                columns[7].equals("valid"));
    }

    private static byte[] bytes(String column) {
        return HexFormat.of().parseHex(column.equals("-") ? "" : column);
    }

    @Override
    public String toString() {
        return "vector " + number;
    }
}
