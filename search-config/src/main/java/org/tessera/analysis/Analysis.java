package org.tessera.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.light.ArmenianNouns;
import org.tessera.analysis.lucene.Nearness;
import org.tessera.analysis.lucene.Segments;
import org.tessera.analysis.lucene.Segments.Segment;
import org.tessera.analysis.lucene.Stems;
import org.tessera.romanisation.NameKeys;

/**
 * Turns a text into words under which it can be found, with their exact place in the text as it was given. The same
 * words come out for indexing, for querying and for highlighting, which is what lets a highlight be made outside the
 * index. Thread-safe.
 */
public final class Analysis {

    /**
     * Of the words that come out, the glossary's included; part of the index's name. Whoever changes what comes out makes
     * it one more, and an index that was made before is built anew.
     */
    public static final int VERSION = 8;

    private Analysis() {}

    /**
     * The words of a text that is to be found.
     *
     * @param language ISO 639-1; null or unknown: every word is read in all the languages of its script
     */
    public static List<Word> text(String text, @Nullable String language) {
        return words(text, Language.of(language), false);
    }

    /** The words of a query: whoever asks does not say in which language, and seldom writes capitals. */
    public static List<Word> query(String text) {
        return words(text, Optional.empty(), true);
    }

    private static List<Word> words(String text, Optional<Language> language, boolean asked) {
        boolean azerbaijani = Spelling.azerbaijaniCyrillic(text, language.equals(Optional.of(Language.AZ)));
        Stems stems = new Stems();
        List<Word> words = new ArrayList<>();
        for (Segment segment : Segments.of(text)) {
            String surface = text.substring(segment.from(), segment.to());
            Forms.Read read = new Forms.Read(surface, segment.script(), language.orElse(null), azerbaijani, asked);
            Forms forms = Forms.of(read, () -> forms(read, stems));
            words.add(new Word(
                    words.size(),
                    segment.from(),
                    segment.to(),
                    forms.exact(),
                    forms.stems(),
                    forms.names(),
                    forms.mayBeName(),
                    forms.readings()));
        }
        return words;
    }

    private static Forms forms(Forms.Read read, Stems stems) {
        String surface = read.surface();
        Script script = read.script();
        Set<Language> readings = read.azerbaijani() && script == Script.CYRILLIC
                ? Set.of(Language.AZ)
                : readings(Optional.ofNullable(read.language()), script, surface);
        Set<String> forms = new LinkedHashSet<>();
        for (Language reading : readings) {
            forms.addAll(stems.of(reading, surface));
        }
        String exact = Folding.fold(surface);
        if (forms.isEmpty()) {
            forms.add(exact);
        }
        boolean mayBeName = read.asked() || script == Script.GEORGIAN || !Character.isLowerCase(surface.codePointAt(0));
        Set<String> names = mayBeName ? names(surface, script, forms, read.asked()) : Set.of();
        return new Forms(exact, forms, names, mayBeName, readings);
    }

    private static Set<Language> readings(Optional<Language> language, Script script, String surface) {
        if (script == Script.OTHER) {
            return Set.of();
        }
        return language.map(known -> Set.of(Spelling.of(known.reading(script), Folding.lower(surface))))
                .orElseGet(() -> EnumSet.copyOf(Language.in(script)));
    }

    /**
     * In texts, keys of what begins with a capital, where the script has capitals: that keeps ordinary words out. In
     * queries, of every word; a Latin one only as it stands, since stems in a language that it may not be in would
     * meet strangers.
     */
    private static Set<String> names(String surface, Script script, Set<String> stems, boolean asked) {
        return switch (script) {
            case LATIN -> NameKeys.of(surface, asked ? Set.of() : asWritten(stems, surface));
            case ARMENIAN -> NameKeys.of(surface, Set.of(ArmenianNouns.withoutCase(Folding.lower(surface))));
            default -> NameKeys.of(surface, stems);
        };
    }

    /** Stems with the marks that folding took, which say how they sound: şulaver, not sulaver. */
    private static Set<String> asWritten(Set<String> stems, String surface) {
        String folded = Folding.fold(surface);
        return stems.stream()
                .map(stem -> folded.length() == surface.length() && folded.startsWith(stem)
                        ? surface.substring(0, stem.length())
                        : stem)
                .collect(Collectors.toSet());
    }

    /**
     * Whether a folded word lies so many slips of the hand from another: a letter too many, too few, another, or two
     * exchanged.
     *
     * @param slips 0 to 2
     */
    public static Predicate<String> near(String word, int slips) {
        return Nearness.within(word, slips);
    }
}
