package org.tessera.parsing.tika;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** What Tika finds inside a document: attachments are handed over, pictures in the text are counted. */
final class Embedded implements EmbeddedDocumentExtractor {

    /** Takes a file found inside another. */
    @FunctionalInterface
    interface Entry {
        void found(String name, InputStream in) throws IOException;
    }

    private final Entry entry;
    private final boolean archive;
    private int pictures;
    private int unnamed;

    Embedded(Entry entry, boolean archive) {
        this.entry = entry;
        this.archive = archive;
    }

    int pictures() {
        return pictures;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        if (archive) {
            return true;
        }
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        String type = metadata.get(Metadata.CONTENT_TYPE);
        boolean attachment = kind == null
                || TikaCoreProperties.EmbeddedResourceType.ATTACHMENT.toString().equals(kind);
        boolean picture = type != null && Kinds.isPicture(type);
        if (picture || TikaCoreProperties.EmbeddedResourceType.INLINE.toString().equals(kind)) {
            pictures++;
        }
        return attachment && !picture;
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (in instanceof TikaInputStream tika && tika.getOpenContainer() instanceof DirectoryEntry folder) {
            entry.found(named(name), new ByteArrayInputStream(whole(folder)));
        } else {
            entry.found(named(name), in);
        }
    }

    private String named(@Nullable String name) {
        return name == null || name.isBlank() ? "attachment-" + ++unnamed : name;
    }

    private static byte[] whole(DirectoryEntry folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            EntryUtils.copyNodes(folder, container.getRoot());
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
