package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPublisherTest {

    @Test
    void hasTheShapeThatIsWrittenDown() throws IOException {
        JsonNode edition = published(Printed.publication());
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

    @Test
    void saysOfAFrameWhichItIsWithoutHidingThatItIsOne() throws IOException {
        Publication.Framed framed = new Publication.Framed(
                "judgement",
                "Key judgement 1",
                "likely (55–80 %), low confidence",
                List.of(new Publication.Paragraph(List.of(new Publication.Words("More.", false, false)))));
        Publication.Picture picture =
                new Publication.Picture("Cases by month", "image/png", 4, 3, "cd".repeat(32), new byte[] {1, 2});

        JsonNode blocks = published(Printed.publication(List.of(framed, Printed.figure(picture))))
                .at("/chapters/0/sections/0/blocks");

        assertThat(blocks.at("/0/kind").asString()).isEqualTo("Framed");
        assertThat(blocks.at("/0/frame").asString()).isEqualTo("judgement");
        assertThat(blocks.at("/0/blocks/0/kind").asString()).isEqualTo("Paragraph");
        assertThat(blocks.at("/1/kind").asString()).isEqualTo("Figure");
        assertThat(blocks.at("/1/blocks/0/kind").asString()).isEqualTo("Picture");
        assertThat(blocks.at("/1/blocks/0/bytes").asString()).isEqualTo("AQI=");
    }

    private static JsonNode published(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonMapper json = JsonMapper.builder().build();
        new JsonPublisher(json).write(publication, out);
        return json.readTree(out.toByteArray());
    }
}
