package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The publication as indented JSON: outline, blocks with their words, notes. Each block says its {@code kind}. */
@Component
class JsonPublisher implements Publisher {

    private final JsonMapper json;

    JsonPublisher(JsonMapper json) {
        this.json = json.rebuild()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .addMixIn(Publication.Block.class, Kinds.class)
                .addMixIn(Publication.Inline.class, Kinds.class)
                .build();
    }

    @com.fasterxml.jackson.annotation.JsonTypeInfo(
            use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.SIMPLE_NAME,
            property = "kind")
    private interface Kinds {}

    @Override
    public ExportFormat format() {
        return ExportFormat.JSON;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(publication));
    }
}
