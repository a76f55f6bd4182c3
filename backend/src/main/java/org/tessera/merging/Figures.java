package org.tessera.merging;

import java.util.List;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;

/** Sentences that carry figures or prices. They are shown as reported, never added up. */
final class Figures {

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
    private static final Pattern COUNT = Pattern.compile("\\p{Nd}{2,}|\\p{Nd}+[.,]\\p{Nd}+|\\p{Nd}+ (?:kg|%|per cent)");
    private static final Pattern MONEY = Pattern.compile("(?iu)(?:EUR|euro|евро|євро|ევრო|եվրո|avro)");

    private Figures() {}

    /** Sentences with a figure beside a year, so that the figure has its date. */
    static List<Span> dated(Passage passage) {
        return Span.sentences(passage).stream()
                .filter(sentence -> {
                    String words = sentence.of(passage.text());
                    return YEAR.matcher(words).find()
                            && COUNT.matcher(YEAR.matcher(words).replaceAll("")).find()
                            && !MONEY.matcher(words).find();
                })
                .toList();
    }

    /** Sentences with an amount of money. */
    static List<Span> prices(Passage passage) {
        return Span.sentences(passage).stream()
                .filter(sentence -> {
                    String words = sentence.of(passage.text());
                    return MONEY.matcher(words).find() && COUNT.matcher(words).find();
                })
                .toList();
    }
}
