package org.tessera.endurance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for words in the bytes of every file below some folders, in each encoding in which they could stand there. */
final class Traces {

    static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1251"));

    /** @param encoding the first one in which the word was seen */
    record Trace(Path file, String word, Charset encoding) {}

    private static final class Pattern {
        final String word;
        final Charset encoding;
        final byte[] bytes;

        Pattern(String word, Charset encoding) {
            this.word = word;
            this.encoding = encoding;
            this.bytes = word.getBytes(encoding);
        }
    }

    private static final int BEGINNING = 4;

    private final Map<Integer, List<Pattern>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << 16);
    private int files;
    private long bytes;

    Traces(List<String> words) {
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                if (encoding.newEncoder().canEncode(word)) {
                    add(new Pattern(word, encoding));
                }
            }
        }
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    List<Trace> in(List<Path> folders) throws IOException {
        List<Trace> found = new ArrayList<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        read(file, found);
                    }
                    return FileVisitResult.CONTINUE;
                }

                // files come and go while the application runs; one that cannot be read is a failure
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (failed instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failed;
                }
            });
        }
        return found;
    }

    private void add(Pattern pattern) {
        int beginning = beginning(pattern.bytes, 0);
        byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(pattern);
        beginnings.set(folded(beginning));
    }

    private void read(Path file, List<Trace> found) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return;
        }
        files++;
        bytes += content.length;
        for (int at = 0; at + BEGINNING <= content.length; at++) {
            int beginning = beginning(content, at);
            if (beginnings.get(folded(beginning))) {
                for (Pattern pattern : byBeginning.getOrDefault(beginning, List.of())) {
                    if (stands(pattern.bytes, content, at)) {
                        found.add(new Trace(file, pattern.word, pattern.encoding));
                    }
                }
            }
        }
    }

    private static boolean stands(byte[] wanted, byte[] content, int at) {
        return at + wanted.length <= content.length
                && Arrays.equals(wanted, 0, wanted.length, content, at, at + wanted.length);
    }

    private static int beginning(byte[] content, int at) {
        return (content[at] & 0xff) << 24
                | (content[at + 1] & 0xff) << 16
                | (content[at + 2] & 0xff) << 8
                | (content[at + 3] & 0xff);
    }

    private static int folded(int beginning) {
        return (beginning * 0x9E3779B1) >>> 16;
    }
}
