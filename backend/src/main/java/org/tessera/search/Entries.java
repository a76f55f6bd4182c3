package org.tessera.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.contribution.Period;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.glossary.Glossary;
import org.tessera.glossary.Regions;
import org.tessera.identity.Country;
import org.tessera.policy.Sharing;

/** Turns a passage into its entry in the index. A verified translation is found like the passage. */
@Component
class Entries {

    /** A period of more years than this is counted under its last ones. */
    private static final int YEARS_AT_MOST = 30;

    private final Blinding blinding;

    Entries(Blinding blinding) {
        this.blinding = blinding;
    }

    IndexEntry entry(Passage passage, Sharing sharing) {
        Map<Field, List<String>> blinded = new EnumMap<>(Field.class);
        add(blinded, passage.owner(), passage.text(), passage.language());
        passage.translations().stream()
                .filter(translation -> translation.status() == Translation.Status.VERIFIED)
                .forEach(translation -> add(blinded, passage.owner(), translation.text(), translation.language()));
        return new IndexEntry(
                passage.id(),
                passage.contribution(),
                passage.document(),
                passage.ordinal(),
                passage.owner(),
                passage.areas(),
                passage.language(),
                passage.fileType().name(),
                passage.period().from(),
                passage.period().to(),
                years(passage.period()),
                passage.evaluation().toString(),
                passage.handling().stream().map(Enum::name).collect(Collectors.toSet()),
                sharing.releasedTo(),
                sharing.authority(),
                blinded);
    }

    private void add(Map<Field, List<String>> blinded, Country owner, String text, @Nullable String language) {
        List<Word> words = Analysis.text(text, language);
        put(blinded, owner, Field.EXACT, words.stream().map(InOrder::of));
        put(
                blinded,
                owner,
                Field.STEM,
                words.stream().filter(InOrder::hasMeaning).flatMap(word -> word.stems().stream()));
        put(blinded, owner, Field.NAMES, words.stream().flatMap(word -> word.names().stream()));
        List<Glossary.Found> found = Glossary.current().find(words);
        put(
                blinded,
                owner,
                Field.CONCEPTS,
                Stream.concat(
                        found.stream().map(Glossary.Found::concept),
                        Glossary.current().hints(words).stream().map(hint -> Hinted.at(hint.concept()))));
        Regions.shipped()
                .in(found)
                .forEach(region -> blinded.computeIfAbsent(Field.REGIONS, any -> new ArrayList<>())
                        .add(blinding.token(owner, Field.REGIONS, region)));
    }

    private void put(Map<Field, List<String>> blinded, Country owner, Field field, Stream<String> tokens) {
        String joined = tokens.map(token -> blinding.token(owner, field, token)).collect(Collectors.joining(" "));
        if (!joined.isEmpty()) {
            blinded.computeIfAbsent(field, any -> new ArrayList<>()).add(joined);
        }
    }

    private static List<Integer> years(Period period) {
        int last = period.to().getYear();
        int first = Math.max(period.from().getYear(), last - YEARS_AT_MOST + 1);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
