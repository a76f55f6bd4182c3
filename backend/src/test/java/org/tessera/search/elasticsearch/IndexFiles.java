package org.tessera.search.elasticsearch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Whoever has the disk of Elasticsearch: reads all that an index's files hold, with Lucene and Elasticsearch's own
 * programs. These know the files' forms and the test's class path does not, so {@link #dump} does it in a process of its
 * own.
 */
public final class IndexFiles {

    /**
     * Something that the files hold.
     *
     * @param kind {@code term}, {@code stored} or {@code value} (doc values)
     */
    public record Held(String kind, String field, String text) {}

    private IndexFiles() {}

    /**
     * @param shard the folder of a flushed shard that has the folder {@code index}
     * @param programs the unpacked distribution of Elasticsearch
     */
    public static List<Held> dump(Path shard, Path programs) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        programs.resolve("lib").resolve("*") + ":" + ownClasses(),
                        IndexFiles.class.getName(),
                        shard.resolve("index").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Held> held = new ArrayList<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                held.add(new Held(parts[0], parts[1], parts[2]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("The index's files cannot be read");
        }
        return held;
    }

    private static String ownClasses() {
        return IndexFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    static void main(String... folders) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String folder : folders) {
            try (FSDirectory directory = FSDirectory.open(Path.of(folder));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    new Segment(leaf.reader(), out).print();
                }
            }
        }
        out.flush();
    }

    private record Segment(LeafReader reader, PrintStream out) {

        void print() throws IOException {
            for (FieldInfo field : reader.getFieldInfos()) {
                if (field.getIndexOptions() != IndexOptions.NONE) {
                    terms(field.name);
                }
                if (field.getDocValuesType() != DocValuesType.NONE) {
                    values(field);
                }
            }
            StoredFields stored = reader.storedFields();
            for (int document = 0; document < reader.maxDoc(); document++) {
                stored.document(document).getFields().forEach(field -> {
                    BytesRef bytes = field.binaryValue();
                    print("stored", field.name(), bytes == null ? String.valueOf(field.stringValue()) : text(bytes));
                });
            }
        }

        private void terms(String field) throws IOException {
            Terms terms = reader.terms(field);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    print("term", field, text(term));
                }
            }
        }

        private void values(FieldInfo field) throws IOException {
            switch (field.getDocValuesType()) {
                case SORTED ->
                    words(field, reader.getSortedDocValues(field.name).termsEnum());
                case SORTED_SET -> {
                    SortedSetDocValues set = reader.getSortedSetDocValues(field.name);
                    words(field, set.termsEnum());
                }
                case BINARY -> {
                    var values = reader.getBinaryDocValues(field.name);
                    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        print("value", field.name, text(values.binaryValue()));
                    }
                }
                default -> print("value", field.name, "0");
            }
        }

        private void words(FieldInfo field, TermsEnum each) throws IOException {
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                print("value", field.name, text(value));
            }
        }

        private static String text(BytesRef bytes) {
            return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
        }

        private void print(String kind, String field, String text) {
            out.print(kind + '\t' + field + '\t' + text.replace('\n', ' ').replace('\r', ' ') + '\n');
        }
    }

    /** Everything below a folder, as bytes: one character each, so that strings can be looked for in it. */
    public static String bytes(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
        return all.toString();
    }
}
