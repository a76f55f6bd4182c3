package org.tessera.analysis.light;

import java.util.List;

/**
 * Takes two Armenian declensions back to the nominative, which Snowball's stemmer leaves apart: abstract nouns in
 * -ություն (genitive -ության) and nouns of action in -ում (genitive -ման).
 */
public final class ArmenianNouns {

    private static final List<String> ABSTRACT = List.of(
            "ություններից",
            "ություններով",
            "ությունների",
            "ություններում",
            "ություններին",
            "ությունները",
            "ություններ",
            "ությունից",
            "ությունում",
            "ությանը",
            "ությունը",
            "ությունն",
            "ությամբ",
            "ության");
    private static final List<String> ACTION =
            List.of("ումների", "ումները", "ումներ", "ումից", "մանը", "ումը", "ումն", "մամբ", "ման");

    private static final Suffixes CASE = new Suffixes(3, "ում", "ից", "ով", "ին", "ի", "ը", "ն");

    private ArmenianNouns() {}

    /** Of a name: without its case or article, and no more; Snowball would make Երևան of Երևանում shorter than it is. */
    public static String withoutCase(String name) {
        return CASE.strip(name);
    }

    /** @param word in lower case */
    public static String nominative(String word) {
        String noun = replaced(word, ABSTRACT, "ություն");
        return noun.equals(word) ? replaced(word, ACTION, "ում") : noun;
    }

    private static String replaced(String word, List<String> longestFirst, String nominative) {
        for (String suffix : longestFirst) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= 3) {
                return word.substring(0, word.length() - suffix.length()) + nominative;
            }
        }
        return word;
    }
}
