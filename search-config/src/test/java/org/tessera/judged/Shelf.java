package org.tessera.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** An index in memory, of texts made findable in one way. */
final class Shelf implements AutoCloseable {

    private final Way way;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;

    Shelf(Way way) {
        this.way = way;
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(String text, @Nullable String language) {
        Document document = new Document();
        way.fields(text, language).forEach((name, tokens) -> document.add(new TextField(name, tokens, Field.Store.NO)));
        try {
            writer.addDocument(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The numbers of the texts found, from 0 in the order in which they were added, best first. */
    List<Integer> find(String question) {
        try {
            DirectoryReader current = reader;
            if (current == null) {
                current = DirectoryReader.open(writer);
                reader = current;
            }
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc hit : new IndexSearcher(current).search(way.query(question), 5000).scoreDocs) {
                found.add(hit.doc);
            }
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
