package org.tessera.intake.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tessera.intake.Said;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** The header {@code Upload-Metadata}: names, each with a value in Base64, parted by commas. */
record TusMetadata(Said said, @Nullable String fileName) {

    static TusMetadata read(@Nullable String header) {
        Map<String, byte[]> values = new HashMap<>();
        for (String pair : header == null ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            try {
                values.put(parts[0], parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0]);
            } catch (IllegalArgumentException noBase64) {
                throw new Invalid("", Texts.get("intake.upload-metadata"));
            }
        }
        byte[] particulars = values.get("particulars");
        if (particulars == null) {
            throw new Invalid("particulars", Texts.get("intake.upload-metadata"));
        }
        byte[] name = values.get("filename");
        try {
            return new TusMetadata(
                    ParticularsJson.read(new ByteArrayInputStream(particulars)),
                    name == null ? null : new String(name, StandardCharsets.UTF_8));
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }
}
