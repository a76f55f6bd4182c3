package org.tessera.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.comparison.Comparison.Kind;
import org.tessera.comparison.Comparison.Leaning;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** A document as a row of blocks, each a row of words. */
final class Blocks {

    /** A word, a run of spaces, any other sign by itself, or what leans on evidence. */
    record Token(String text, @Nullable Leaning leaning) {}

    record Block(Kind kind, List<Token> tokens) {}

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|\\X");

    private final List<Block> blocks = new ArrayList<>();

    private Blocks() {}

    static List<Block> of(JsonNode doc) {
        Blocks collected = new Blocks();
        collected.collect(doc, Kind.TEXT);
        return collected.blocks;
    }

    private void collect(JsonNode parent, Kind within) {
        for (JsonNode node : parent.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.PARAGRAPH, Doc.CAPTION, Doc.SOURCE -> add(within, tokens(node));
                case Doc.JUDGEMENT -> {
                    add(within, List.of(new Token(judged(node.path("attrs")), null)));
                    collect(node, within);
                }
                case Doc.HEADING -> add(Kind.HEADING, tokens(node));
                case Doc.LIST_ITEM -> collect(node, Kind.ITEM);
                case Doc.TABLE_CELL, Doc.TABLE_HEADER -> collect(node, Kind.CELL);
                case Doc.PICTURE -> add(within, List.of(new Token(pictured(node.path("attrs")), null)));
                case Doc.QUOTED_EVIDENCE -> add(Kind.QUOTATION, List.of(new Token("", leaning(node))));
                default -> collect(node, within);
            }
        }
    }

    private void add(Kind kind, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            blocks.add(new Block(kind, tokens));
        }
    }

    private static String judged(JsonNode attrs) {
        return attrs.path("likelihood").asString("–") + ", "
                + attrs.path("confidence").asString("–");
    }

    /** Another picture differs even under the same words. */
    private static String pictured(JsonNode attrs) {
        String digest = attrs.path("digest").asString("");
        return "[" + attrs.path("alternative").asString("") + " · " + digest.substring(0, Math.min(8, digest.length()))
                + "]";
    }

    private static List<Token> tokens(JsonNode block) {
        List<Token> tokens = new ArrayList<>();
        for (JsonNode node : block.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT ->
                    WORDS.matcher(node.path("text").asString(""))
                            .results()
                            .forEach(word -> tokens.add(new Token(word.group(), null)));
                case Doc.HARD_BREAK -> tokens.add(new Token("\n", null));
                case Doc.CITATION -> tokens.add(new Token("", leaning(node)));
                default -> {}
            }
        }
        return tokens;
    }

    private static Leaning leaning(JsonNode node) {
        JsonNode attrs = node.path("attrs");
        return new Leaning(
                UUID.fromString(attrs.path("passage").asString()),
                attrs.path("from").asInt(0),
                attrs.path("to").asInt(0));
    }
}
