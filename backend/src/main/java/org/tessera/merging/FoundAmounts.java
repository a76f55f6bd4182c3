package org.tessera.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/** The figures found in one passage. */
final class FoundAmounts {

    private final Passage passage;
    private final boolean translated;
    private final List<Amount> found = new ArrayList<>();

    /** @param translated whether it is read by its translation: then all of the passage says what is found */
    FoundAmounts(Passage passage, boolean translated) {
        this.passage = passage;
        this.translated = translated;
    }

    Country owner() {
        return passage.owner();
    }

    /** The year of a contribution that covers one year, else 0. */
    int year() {
        int from = passage.period().from().getYear();
        return from == passage.period().to().getYear() ? from : 0;
    }

    void add(Thing thing, String figure, Span said, boolean defined) {
        Matcher numbers = AmountWords.ALONE.matcher(figure);
        Set<String> values = new LinkedHashSet<>();
        while (numbers.find()) {
            values.add(AmountWords.plain(numbers.group()));
        }
        Span where = translated ? new Span(0, passage.text().length()) : said;
        found.add(new Amount(passage, where, thing, String.join("–", values), defined));
    }

    List<Amount> all() {
        return List.copyOf(found);
    }
}
