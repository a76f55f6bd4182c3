package org.tessera.merging;

import java.util.regex.Pattern;
import org.tessera.evidence.Passage;

/** Sentences that carry figures or prices. They are shown as reported, never added up. */
final class Figures {

    private static final Pattern ANY = Pattern.compile("\\p{Nd}+(?:[.,\\s]\\p{Nd}+)*");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
    private static final Pattern MONEY = Pattern.compile("(?iu)(?:EUR|euro|евро|євро|ევრო|եվրո|avro|еўра)");

    private Figures() {}

    static boolean any(String sentence) {
        return ANY.matcher(sentence).find();
    }

    /** Whether a figure stands beside a year, so that the figure has its date. */
    static boolean isDated(String sentence) {
        return YEAR.matcher(sentence).find()
                && ANY.matcher(YEAR.matcher(sentence).replaceAll("")).find();
    }

    /** Whether the sentence says what something costs: an amount of money beside a word for a price. */
    static boolean isPrice(Passage passage, String sentence) {
        return MONEY.matcher(sentence).find()
                && ANY.matcher(sentence).find()
                && Reading.words(Topic.PRICE, passage, sentence) > 0;
    }
}
