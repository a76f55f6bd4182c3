package org.tessera.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Words of the evidence on their way in and out of the vault: each sealed for its own row under the contribution's key. */
@Component
class PassageWords {

    private static final String BETWEEN = "\n";

    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    PassageWords(Vault vault) {
        this.vault = vault;
    }

    /** The path is the document's and kept with it. */
    record Words(
            @Nullable Integer page,
            @Nullable String sheet,
            @Nullable String cells,
            @Nullable Integer paragraph,
            @Nullable String part,
            String text) {

        Locator locator(List<String> path) {
            return new Locator(path, page, sheet, cells, paragraph, part);
        }
    }

    byte[] sealPassage(Contribution of, UUID passage, Piece piece) {
        Locator at = piece.locator();
        Words words = new Words(at.page(), at.sheet(), at.cells(), at.paragraph(), at.part(), piece.text());
        return vault.seal(of.dataKey(), "passage.words/" + passage, json.writeValueAsBytes(words));
    }

    Words openPassage(Contribution of, UUID passage, byte[] sealed) {
        return json.readValue(vault.open(of.dataKey(), "passage.words/" + passage, sealed), Words.class);
    }

    byte[] sealPath(Contribution of, UUID document, List<String> path) {
        return vault.sealText(of.dataKey(), "document.name/" + document, String.join(BETWEEN, path));
    }

    List<String> openPath(Contribution of, UUID document, byte[] sealed) {
        return List.of(vault.openText(of.dataKey(), "document.name/" + document, sealed)
                .split(BETWEEN));
    }

    byte @Nullable [] sealProblem(Contribution of, UUID document, @Nullable String problem) {
        return problem == null
                ? null
                : vault.seal(of.dataKey(), "document.problem/" + document, problem.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String openProblem(Contribution of, UUID document, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(of.dataKey(), "document.problem/" + document, sealed);
    }

    byte @Nullable [] sealExtents(Contribution of, UUID document, List<Extent> extents) {
        return extents.isEmpty()
                ? null
                : vault.seal(of.dataKey(), "document.extents/" + document, json.writeValueAsBytes(extents));
    }

    List<Extent> openExtents(Contribution of, UUID document, byte @Nullable [] sealed) {
        return sealed == null
                ? List.of()
                : List.of(json.readValue(
                        vault.open(of.dataKey(), "document.extents/" + document, sealed), Extent[].class));
    }

    byte @Nullable [] sealPassword(Contribution of, UUID document, @Nullable String password) {
        return password == null ? null : vault.sealText(of.dataKey(), "document.password/" + document, password);
    }

    @Nullable
    String openPassword(Contribution of, UUID document, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(of.dataKey(), "document.password/" + document, sealed);
    }

    byte[] sealTranslation(Contribution of, UUID passage, String language, String text) {
        return vault.sealText(of.dataKey(), "translation.words/" + passage + "/" + language, text);
    }

    String openTranslation(Contribution of, UUID passage, String language, byte[] sealed) {
        return vault.openText(of.dataKey(), "translation.words/" + passage + "/" + language, sealed);
    }
}
