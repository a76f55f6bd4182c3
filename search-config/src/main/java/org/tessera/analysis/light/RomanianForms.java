package org.tessera.analysis.light;

import java.util.regex.Pattern;

/**
 * What Snowball's Romanian stemmer leaves apart: the long infinitives that police prose is made of (livrare, livrările,
 * livrării), vowels that stay behind in short words (armă, arme), and the diphthongs that only some forms have (pașaport,
 * pașapoarte).
 */
public final class RomanianForms {

    private static final Pattern LONG_INFINITIVE = Pattern.compile("(?<=\\p{L}{2}[aeiîâă]r)(ea|ii|i|ile|ilor|ei)$");
    private static final Pattern DIPHTHONG = Pattern.compile("(o|e)a(?=[^aeiouăâî]{1,2}$)");

    private RomanianForms() {}

    /** @param word in lower case, with commas below: livrările, livrării, livrarea all as livrare */
    public static String infinitive(String word) {
        if (word.length() < 6 || !LONG_INFINITIVE.matcher(word).find()) {
            return word;
        }
        String infinitive = LONG_INFINITIVE.matcher(word).replaceFirst("e");
        int vowel = infinitive.length() - 3;
        return infinitive.charAt(vowel) == 'ă' ? infinitive.substring(0, vowel) + "are" : infinitive;
    }

    /** @param stem Snowball's, folded */
    public static String plain(String stem) {
        int last = stem.length() - 1;
        String bare = last > 2 && "aei".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
        return DIPHTHONG.matcher(bare).replaceFirst("$1");
    }
}
