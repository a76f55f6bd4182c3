package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The publication as indented JSON, in the shape that {@code docs/edition-json.md} describes. */
@Component
class JsonPublisher implements Publisher {

    private static final String FORMAT = "tessera-edition";
    private static final int VERSION = 1;

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
        ObjectNode whole = json.createObjectNode().put("format", FORMAT).put("version", VERSION);
        whole.setAll((ObjectNode) json.valueToTree(publication));
        out.write(json.writeValueAsBytes(whole));
    }
}
