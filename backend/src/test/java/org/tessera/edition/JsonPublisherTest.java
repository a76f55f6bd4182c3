package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPublisherTest {

    @Test
    void hasTheShapeThatIsWrittenDown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonMapper json = JsonMapper.builder().build();

        new JsonPublisher(json).write(Printed.publication(), out);

        JsonNode edition = json.readTree(out.toByteArray());
        assertThat(edition.path("format").asString()).isEqualTo("tessera-edition");
        assertThat(edition.path("version").asInt()).isEqualTo(1);
        assertThat(edition.path("marking").asString()).contains("Basic Protection Level");
        JsonNode blocks = edition.at("/chapters/0/sections/0/blocks");
        assertThat(blocks.valueStream().map(block -> block.path("kind").asString()))
                .containsExactly(
                        "Heading",
                        "Paragraph",
                        "Quotation",
                        "Quotation",
                        "Bullets",
                        "Bullets",
                        "Table",
                        "QuotedRows",
                        "Quotation");
        assertThat(blocks.at("/1/inlines/1").toString()).isEqualTo("{\"kind\":\"Note\",\"number\":1}");
        assertThat(edition.at("/notes/0/number").asInt()).isEqualTo(1);
        assertThat(edition.at("/notes/0").has("passage")).isTrue();
    }
}
