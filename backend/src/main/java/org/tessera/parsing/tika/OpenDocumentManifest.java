package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** What the manifest of an OpenDocument file says of parts that are locked, by their names, in its order. */
final class OpenDocumentManifest {

    /** Office writes 100,000 rounds, for each part anew; whoever asks for more wants our time. */
    private static final int ROUNDS = 500_000;

    private static final long ROUNDS_OF_ALL = 20_000_000;

    private final Map<String, OpenDocumentKey> parts = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable String part;
    private boolean locked;
    private boolean other;
    private long rounds;

    private OpenDocumentManifest() {}

    static OpenDocumentManifest of(ZipFile zip) throws IOException {
        OpenDocumentManifest manifest = new OpenDocumentManifest();
        ZipArchiveEntry entry = zip.getEntry("META-INF/manifest.xml");
        if (entry == null) {
            return manifest;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            manifest.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            // what is wrong with it shows when the document is read
        }
        return manifest;
    }

    boolean isLocked() {
        return locked;
    }

    /** Whether something is locked in a way that is not read here. */
    boolean isOther() {
        return other;
    }

    Map<String, OpenDocumentKey> parts() {
        return parts;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT && "encryption-data".equals(xml.getLocalName())) {
                end();
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if ("file-entry".equals(xml.getLocalName())) {
            part = null;
            values.clear();
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if ("file-entry".equals(xml.getLocalName())) {
            part = values.get("full-path");
            values.clear();
        }
        locked |= "encryption-data".equals(xml.getLocalName());
    }

    private void end() throws IOException {
        String algorithm = value("algorithm-name");
        boolean aes = algorithm.endsWith("#aes256-cbc");
        boolean known = (aes || algorithm.endsWith("Blowfish CFB"))
                && value("key-derivation-name").endsWith("PBKDF2")
                && values.containsKey("checksum");
        if (!known || part == null) {
            other = true;
            return;
        }
        int count = number("iteration-count", 1_024);
        rounds += count;
        if (count > ROUNDS || rounds > ROUNDS_OF_ALL) {
            throw new IOException("More rounds than any honest program asks for");
        }
        parts.put(
                part,
                new OpenDocumentKey(
                        aes,
                        bytes("initialisation-vector"),
                        bytes("salt"),
                        count,
                        aes ? 32 : Math.clamp(number("key-size", 16), 5, 56),
                        value("start-key-generation-name").endsWith("sha256"),
                        bytes("checksum"),
                        value("checksum-type").endsWith("sha256-1k")));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private int number(String name, int otherwise) {
        String raw = value(name);
        return raw.matches("[1-9]\\d{0,8}") ? Integer.parseInt(raw) : otherwise;
    }

    private byte[] bytes(String name) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(value(name));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
